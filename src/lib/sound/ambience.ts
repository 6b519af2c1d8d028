/**
 * Background sounds between cues. `quiet`: almost inaudible; keeps the device from treating the track as silence.
 * `brown`: soft low noise. `waves`: a slow swell. `pad`: a low chord.
 */
export const AMBIENCES = ['quiet', 'brown', 'rain', 'waves', 'pad'] as const;
export type Ambience = (typeof AMBIENCES)[number];
