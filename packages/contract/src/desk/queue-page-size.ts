/** Rows the desk asks for at a time: a screen and some, in less than 20 KB. */
export const queuePageSize = 32;
