/** The rank in the queue (`case_file.raised`) of what may tell of danger to life: above what is supervised. */
export const PINNED = 3;
/** The rank of what an officer has supervised (督办): above what is late. */
export const SUPERVISED = 2;
