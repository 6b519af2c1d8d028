/**
 * Why no alarm can be heard. `blocked`: the browser requires another tap. `missing`: neither the track nor the code for
 * individual sounds has been fetched.
 */
export type AlarmTrouble = 'blocked' | 'missing';
