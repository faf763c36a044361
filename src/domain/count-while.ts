/** How many of the first `length` numbers a condition holds for, which holds for none after the first that it fails; by halving. */
export function countWhile(length: number, holds: (n: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
