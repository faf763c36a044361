/**
 * Told of work whose amount the asker decides, a step for each window, part, day or line, before or as it is done. Who
 * has to limit the work throws.
 */
export type Effort = (steps: number) => void;

export const anyEffort: Effort = () => undefined;
