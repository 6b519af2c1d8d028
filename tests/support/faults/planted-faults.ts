import type { Cue } from '../../../src/lib/sound/cues.ts';

/** Faults to plant in one sound of a track. Each key completes the sentence “A sound …”. */
export const plantedFaults: Record<string, (cues: readonly Cue[], index: number) => Cue[]> = {
	'is left out': (cues, index) => cues.toSpliced(index, 1),
	'comes a frame late': (cues, index) => cues.with(index, later(cues[index]!, 24)),
	'comes twice': (cues, index) => [...cues, later(cues[index]!, 300)].sort((a, b) => a.atMs - b.atMs)
};

function later(cue: Cue, ms: number): Cue {
	return { ...cue, atMs: cue.atMs + ms };
}
