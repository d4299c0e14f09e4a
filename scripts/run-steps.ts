import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** One step of a run: a program that must end with 0, or a function that must not throw. */
export interface Step {
  name: string;
  run: (() => void) | [program: string, ...args: string[]];
  /** Steps that must have passed; otherwise this one fails without running. */
  needs?: string[];
}

interface Outcome {
  name: string;
  passed: boolean;
  /** In ms. */
  time: number;
}

/**
 * Runs the steps one after the other, each under a numbered heading, and goes on after a failure,
 * so that one run tells everything. Ends with a list and the line "N passed, N failed".
 *
 * @returns whether all passed
 */
export async function runSteps(steps: Step[]): Promise<boolean> {
  const outcomes: Outcome[] = [];
  for (const [index, step] of steps.entries()) {
    console.log(`\n[${index + 1}/${steps.length}] ${step.name}`);
    const start = performance.now();
    const passed = await runStep(step, outcomes);
    outcomes.push({ name: step.name, passed, time: performance.now() - start });
  }
  console.log('\nSummary');
  for (const outcome of outcomes) console.log(describeOutcome(outcome));
  const failures = outcomes.filter(({ passed }) => !passed).length;
  console.log(`\n${outcomes.length - failures} passed, ${failures} failed`);
  return failures === 0;
}

async function runStep({ run, needs = [] }: Step, before: Outcome[]): Promise<boolean> {
  const missing = needs.filter((name) => !before.some((done) => done.name === name && done.passed));
  if (missing.length > 0) {
    console.log(`Not run: it needs what failed above (${missing.join(', ')}).`);
    return false;
  }
  if (typeof run !== 'function') return (await runProgram(run)) === 0;
  try {
    run();
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/** @returns the exit code, 1 where the program could not be started or was killed */
function runProgram([program, ...args]: [string, ...string[]]): Promise<number> {
  return new Promise((resolve) => {
    // The programs of node_modules/.bin are batch files on Windows, which only a shell can start.
    const shell = process.platform === 'win32';
    const child = spawn(program, args, { stdio: 'inherit', shell });
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

function describeOutcome({ name, passed, time }: Outcome): string {
  const seconds = `${(time / 1000).toFixed(1)} s`;
  return `  ${passed ? 'passed' : 'FAILED'}  ${name.padEnd(28)} ${seconds.padStart(8)}`;
}
