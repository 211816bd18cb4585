/** The rank in the queue (`case_file.raised`) of what may tell of danger to life: above what is late. */
export const PINNED = 2;
