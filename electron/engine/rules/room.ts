/** With less left on the disk of the data, nothing new is taken on; what was promised still goes on. 200 MB. */
export const LEAST_FREE_BYTES = 200_000_000;
