/**
 * What is heard between cues. `quiet`: almost inaudible, so that the device does not take the track for silence.
 * `brown`: soft low noise. `rain`. `waves`: a slow swell. `pad`: a low chord.
 */
export const AMBIENCES = ['quiet', 'brown', 'rain', 'waves', 'pad'] as const;
export type Ambience = (typeof AMBIENCES)[number];
