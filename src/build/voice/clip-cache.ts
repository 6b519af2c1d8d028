import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Clip } from '../../lib/sound/clip.ts';
import { parseVoiceGroup, printVoiceGroup } from '../../lib/sound/voice/voice-group.ts';

/** Clips from earlier runs, one file each, in the format of a voice group with a single clip. */
export interface ClipCache {
	/** `recipe`: everything the clip depends on, as text. Undefined if there is no such clip or its file is broken. */
	get(recipe: string): Clip | undefined;
	put(recipe: string, clip: Clip): void;
}

export function clipCache(folder: string): ClipCache {
	const fileOf = (recipe: string) => path.join(folder, `${createHash('sha256').update(recipe).digest('hex')}.bin`);
	return {
		get(recipe) {
			const bytes = readIfThere(fileOf(recipe));
			const clips = bytes && parseVoiceGroup(bytes);
			return clips?.ok ? clips.value.get(recipe) : undefined;
		},
		put(recipe, clip) {
			mkdirSync(folder, { recursive: true });
			// Writes a draft and then renames it, so that an interrupted build, or two builds at once, never leave a
			// partial file.
			const draft = path.join(folder, `${randomUUID()}.draft`);
			writeFileSync(draft, printVoiceGroup(new Map([[recipe, clip]])));
			renameSync(draft, fileOf(recipe));
		}
	};
}

function readIfThere(file: string): Uint8Array<ArrayBuffer> | null {
	try {
		return Uint8Array.from(readFileSync(file));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}
