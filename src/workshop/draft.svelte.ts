import * as v from 'valibot';
import { poseSchema } from '../lib/routine/pose.ts';
import type { Problem } from '../lib/routine/problems.ts';
import { printPose } from './print-pose.ts';
import { checkedPose } from './read-pose.ts';
import { NEW_POSE, type WrittenPose } from './written-pose.ts';

/** A pose being edited, with its undo history. The pose always parses. */
export class Draft {
	#file = $state.raw<WrittenPose>(NEW_POSE);
	#steps = $state.raw<readonly WrittenPose[]>([]);
	/** The field of the last change; '' if none. */
	#field = '';

	readonly written: WrittenPose = $derived(this.#steps.at(-1)!);
	readonly pose = $derived(v.parse(poseSchema, this.written));
	readonly text = $derived(printPose(this.written));
	readonly isChanged: boolean = $derived(this.text !== printPose(this.#file));
	readonly canUndo = $derived(this.#steps.length > 1);

	/** `file`: the pose in its file; `now`: the pose with any unsaved changes. */
	constructor(file: WrittenPose, now = file) {
		this.#file = file;
		this.#steps = [now];
	}

	/**
	 * Changes the pose to `next`. If `next` does not parse, changes nothing and returns its problems. Consecutive changes
	 * to one field are undone as one.
	 */
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
