import type { Pose } from '../../routine/pose.ts';
import { closingTurn } from './closing.ts';
import { keyframesOf } from './keyframes.ts';
import { anglesBetween, type Contact, type Keyframe } from './whole-pose.ts';
import { contactKey, solve, type SolvedPose } from './solve.ts';
import { settledRoot } from './settle.ts';
import { add, between, distance, ORIGIN, rotationBetween, type Degrees, type Vec } from '../body/vector.ts';

/** A hand or foot that moves further than this (metres) along its plane is lifted, by `LIFT` at the halfway point. */
export const LIFT_FROM = 0.05;
const LIFT = 0.035;
/** Samples per interval at which a chain is closed; in between, the closing turn is interpolated. */
const CLOSINGS = 12;
const AHEAD = [1, 0] as const;

/** A pose in motion: solved at its keyframes, and anywhere in between. */
export class Motion {
	readonly #pose: Pose;
	readonly #keyframes: readonly Keyframe[];
	readonly #solved: readonly SolvedPose[];
	/**
	 * For each interval between keyframes: the turns of the body that close the chain, one per sample. Filled on
	 * demand.
	 */
	readonly #closings: Degrees[][] = [];

	constructor(pose: Pose) {
		this.#pose = pose;
		this.#keyframes = settledKeyframes(pose);
		this.#solved = solvedInTurn(this.#keyframes);
	}

	/** Number of keyframes. */
	get length(): number {
		return this.#keyframes.length;
	}

	/** The upper limit of `at`: the last keyframe or, in a loop, the return to the first keyframe. */
	get end(): number {
		return this.#pose.loop ? this.length : this.length - 1;
	}

	/**
	 * The body at `at`, which is clamped to the range from 0 to `end`. The motion between keyframes is eased; in a
	 * loop, it is linear.
	 */
	at(at: number): SolvedPose {
		const place = Math.max(0, Math.min(at, this.end));
		const index = Math.floor(place);
		const share = place - index;
		if (share === 0) return this.#solved[index % this.length]!;
		const eased = this.#pose.loop ? share : share * share * (3 - 2 * share);
		return this.#turnedBy(this.#closing(index, eased), this.#between(index, eased));
	}

	#between(index: number, share: number): Keyframe {
		const next = this.#next(index);
		const [a, b] = [this.#keyframes[index]!, this.#keyframes[next]!];
		const mix = (from: number, to: number) => from * (1 - share) + to * share;
		const keyframe: Keyframe = {
			...a,
			trunk: anglesBetween(a.trunk, b.trunk, share),
			left: anglesBetween(a.left, b.left, share),
			right: anglesBetween(a.right, b.right, share),
			contacts: this.#contactsBetween(index, share),
			seatHeight: mix(a.seatHeight, b.seatHeight),
			lift: mix(a.lift, b.lift),
			move: [mix(a.move[0], b.move[0]), mix(a.move[1], b.move[1])]
		};
		if (a.orientation === b.orientation && a.stance === b.stance) return keyframe;
		const [from, to] = [this.#solved[index]!.skeleton.pelvis, this.#solved[next]!.skeleton.pelvis];
		const turn = rotationBetween(from.turn, to.turn, share);
		const origin = between(from.origin, to.origin, share);
		return { ...keyframe, pelvis: { origin, turn, floats: a.orientation !== b.orientation } };
	}

	/**
	 * A contact in both keyframes stays pinned or slides along its plane. A contact in only one of them fades in or
	 * out.
	 */
	#contactsBetween(index: number, share: number): Contact[] {
		const next = this.#next(index);
		const [from, to] = [this.#keyframes[index]!.contacts, this.#keyframes[next]!.contacts];
		const keys = [...new Set([...from, ...to].map(contactKey))];
		return keys.flatMap((key): Contact[] => {
			const a = from.find((contact) => contactKey(contact) === key);
			const b = to.find((contact) => contactKey(contact) === key);
			if (a && b && a.on === b.on) {
				const { offset: from = ORIGIN } = a;
				const { offset: to = ORIGIN } = b;
				const offset = between(from, to, share);
				const ways = { ...fingersBetween(a, b, share), ...elbowBetween(a, b, share) };
				return [{ ...a, offset, ...ways, ...this.#slide(index, key, share) }];
			}
			if (a && (!b || share < 0.5)) {
				return [{ ...a, weight: b ? 1 - 2 * share : 1 - share, ...this.#pinned(index, key) }];
			}
			return b ? [{ ...b, weight: a ? 2 * share - 1 : share, ...this.#pinned(next, key) }] : [];
		});
	}

	#next(index: number): number {
		return (index + 1) % this.length;
	}

	#pinned(index: number, key: string): { point?: Vec } {
		const point = this.#solved[index]!.pins.get(key)?.point;
		return point ? { point } : {};
	}

	#slide(index: number, key: string, share: number): { point?: Vec } {
		const from = this.#solved[index]!.pins.get(key)?.point;
		const to = this.#solved[this.#next(index)]!.pins.get(key)?.point;
		if (!from || !to) return {};
		const lift = distance(from, to) > LIFT_FROM ? LIFT * Math.sin(share * Math.PI) : 0;
		return { point: add(between(from, to, share), [0, lift, 0]) };
	}

	/** The turn of the body that brings its limbs closest to all their contacts; 0 unless the pose has `close`. */
	#closing(index: number, share: number): Degrees {
		if (!this.#pose.close) return 0;
		const stops = (this.#closings[index] ??= Array.from({ length: CLOSINGS + 1 }, (_, stop) => {
			const keyframe = this.#between(index, stop / CLOSINGS);
			return stop % CLOSINGS === 0 ? 0 : closingTurn((turn) => missedBy(this.#turnedBy(turn, keyframe)));
		}));
		const stop = Math.min(Math.floor(share * CLOSINGS), CLOSINGS - 1);
		const rest = share * CLOSINGS - stop;
		return stops[stop]! * (1 - rest) + stops[stop + 1]! * rest;
	}

	#turnedBy(turn: Degrees, keyframe: Keyframe): SolvedPose {
		const { close } = this.#pose;
		const { root } = keyframe.trunk;
		const turned = close && turn !== 0 ? withRoot(keyframe, { ...root, [close]: root[close] + turn }) : keyframe;
		return solve(turned, this.#solved[0]!);
	}
}

/** Solves the keyframes in order. Pins carry over only from earlier keyframes of the same orientation. */
function solvedInTurn(keyframes: readonly Keyframe[]): SolvedPose[] {
	const solved: SolvedPose[] = [];
	for (const keyframe of keyframes) {
		const alike = solved.filter((_, index) => keyframes[index]!.orientation === keyframe.orientation);
		const pins: SolvedPose['pins'] = new Map(alike.flatMap(({ pins }) => [...pins]));
		solved.push(solve(keyframe, solved[0] ? { ...solved[0], pins } : null));
	}
	return solved;
}

/** Where the fingers point while a hand stays on its surface: ahead unless a keyframe says otherwise. */
function fingersBetween(a: Contact, b: Contact, share: number): Pick<Contact, 'fingers'> {
	if (!a.fingers && !b.fingers) return {};
	const [[fromX, fromZ], [toX, toZ]] = [a.fingers ?? AHEAD, b.fingers ?? AHEAD];
	return { fingers: [fromX * (1 - share) + toX * share, fromZ * (1 - share) + toZ * share] };
}

/**
 * Where the elbow points while a hand keeps its contact from one keyframe to the next. If only one of the two keyframes
 * gives a direction, the weight of that direction falls to 0 towards the other keyframe.
 */
function elbowBetween(a: Contact, b: Contact, share: number): Pick<Contact, 'elbow' | 'elbowWeight'> {
	if (a.elbow && b.elbow) return { elbow: between(a.elbow, b.elbow, share) };
	if (a.elbow) return { elbow: a.elbow, elbowWeight: 1 - share };
	return b.elbow ? { elbow: b.elbow, elbowWeight: share } : {};
}

function missedBy({ misses }: SolvedPose): number {
	return [...misses.values()].reduce((sum, missed) => sum + missed, 0);
}

/**
 * The pose's keyframes, settled if the pose has `settle`. Keyframes with the orientation of the first are turned by the
 * same amount as the first; keyframes with another orientation are settled separately. With `close`, only the first
 * keyframe is settled.
 */
function settledKeyframes(pose: Pose): Keyframe[] {
	const keyframes = keyframesOf(pose);
	if (!pose.settle) return keyframes;
	const start = keyframes[0]!;
	const first = withRoot(start, settledRoot(start, null));
	const solved = solve(first);
	return keyframes.map((keyframe, index) => {
		if (index === 0) return first;
		if (pose.close) return keyframe;
		if (keyframe.orientation !== start.orientation) return withRoot(keyframe, settledRoot(keyframe, solved));
		const { root } = keyframe.trunk;
		const by = (name: 'tilt' | 'list' | 'roll') => root[name] + first.trunk.root[name] - start.trunk.root[name];
		return withRoot(keyframe, { ...root, tilt: by('tilt'), list: by('list'), roll: by('roll') });
	});
}

function withRoot(keyframe: Keyframe, root: Keyframe['trunk']['root']): Keyframe {
	return { ...keyframe, trunk: { ...keyframe.trunk, root } };
}
