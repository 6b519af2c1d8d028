/**
 * Why no alarm can be heard. `blocked`: the browser wants another tap. `missing`: neither the track nor the code of the
 * individual sounds has arrived.
 */
export type AlarmTrouble = 'blocked' | 'missing';
