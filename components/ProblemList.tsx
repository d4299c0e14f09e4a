import { useId } from 'preact/hooks';
import { useTranslator } from './use-translator.ts';
import './problem-list.css';

/** A problem in plain words; the repair is left out where the reader has none. */
export interface ListedProblem {
  text: string;
  repair?: { label: string; onRepair: () => void };
}

/** What is wrong with the stored settings; nothing where all is well. */
export function ProblemList({ problems }: { problems: readonly ListedProblem[] }) {
  const { text } = useTranslator();
  const id = useId();
  if (problems.length === 0) return null;
  return (
    <section class="problems" aria-labelledby={id}>
      <h2 id={id}>{text('problems')}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem.text}>
            <p>{problem.text}</p>
            {problem.repair && (
              <button class="button" type="button" onClick={problem.repair.onRepair}>
                {problem.repair.label}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
