/**
 * What a mark says besides its words. `official`: the city's own act or word; `proven`: checked and true;
 * `waiting`: somebody's turn; `plain`: nothing of these.
 */
export type Tone = 'official' | 'proven' | 'waiting' | 'plain';
