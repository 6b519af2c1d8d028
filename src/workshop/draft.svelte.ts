import * as v from 'valibot';
import { poseSchema } from '../lib/routine/pose.ts';
import type { Problem } from '../lib/routine/problems.ts';
import { printPose } from './print-pose.ts';
import { checkedPose } from './read-pose.ts';
import { NEW_POSE, type WrittenPose } from './written-pose.ts';

/** A pose under way, and the way back. It is always one that can be read. */
export class Draft {
	#file = $state.raw<WrittenPose>(NEW_POSE);
	#steps = $state.raw<readonly WrittenPose[]>([]);
	/** What the last change was about. */
	#field = '';

	readonly written: WrittenPose = $derived(this.#steps.at(-1)!);
	readonly pose = $derived(v.parse(poseSchema, this.written));
	readonly text = $derived(printPose(this.written));
	readonly isChanged: boolean = $derived(this.text !== printPose(this.#file));
	readonly canUndo = $derived(this.#steps.length > 1);

	/** `file`: as it was; `now`: how far somebody has come with it. */
	constructor(file: WrittenPose, now = file) {
		this.#file = file;
		this.#steps = [now];
	}

	/** A pose that cannot be read changes nothing. Changes of one field after another are one step back. */
	change(next: unknown, field = ''): Problem[] {
		const checked = checkedPose(next);
		if (!checked.ok) return checked.error;
		const goesOn = field !== '' && field === this.#field && this.canUndo;
		this.#steps = [...(goesOn ? this.#steps.slice(0, -1) : this.#steps), checked.value];
		this.#field = field;
		return [];
	}

	undo(): void {
		if (this.canUndo) this.#steps = this.#steps.slice(0, -1);
		this.#field = '';
	}
}
