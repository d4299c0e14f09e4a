/** Event by which a part of the benchmark is called; `detail` is JSON of its name and values. */
export const CALL_EVENT = 'bench-call';

/** Event by which it answers; `detail` is JSON of its value, or of an error. */
export const ANSWER_EVENT = 'bench-answer';
