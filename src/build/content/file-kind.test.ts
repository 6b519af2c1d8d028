import { expect, it } from 'vitest';
import { fileKindOf } from './file-kind.ts';

it.each([
	['mine.json', { steps: [], position: 'supine', cues: [] }, 'routine'],
	['mine.json', { goal: 'desk', leadInSeconds: 5 }, 'routine'],
	['mine.json', { step: [] }, 'routine'],
	['mine.json', { name: 'Mine' }, 'routine'],
	['mine.json', { position: 'supine' }, 'exercise'],
	['mine.json', { muscle: 'back' }, 'exercise'],
	['routines/exercises/mine.json', { name: 'Mine' }, 'exercise'],
	['routines/exercises/mine.json', { goal: 'desk', rounds: 2 }, 'routine'],
	['mine.json', [], null],
	['routines/exercises/mine.json', null, null],
	['mine.json', 'steps', null]
])('%s with %j: %s', (file, value, kind) => {
	expect(fileKindOf(file, value)).toBe(kind);
});
