import type { Pose } from '../routine/pose.ts';
import { keyframesOf } from './keyframes.ts';
import { anglesBetween, type Contact, type Keyframe } from './pose.ts';
import { contactKey, solve, type Solved } from './solve.ts';
import { settledRoot } from './settle.ts';
import { add, between, distance, ORIGIN, rotationBetween, type Vec } from './vector.ts';

/** A hand or foot that goes further than this along its plane is lifted on the way. */
const LIFT_FROM = 0.05;
const LIFT = 0.09;
/** A closed chain turns by whole degrees, up to here, until what is missed is this little. */
const MOST_CLOSING = 24;
const CLOSED = 0.006;

/** A pose in motion: solved at its moments, and anywhere in between. */
export class Motion {
	readonly #pose: Pose;
	readonly #keyframes: readonly Keyframe[];
	readonly #solved: readonly Solved[];

	constructor(pose: Pose) {
		this.#pose = pose;
		this.#keyframes = settledKeyframes(pose);
		const first = solve(this.#keyframes[0]!);
		this.#solved = this.#keyframes.map((keyframe, index) => (index === 0 ? first : solve(keyframe, first)));
	}

	/** How many moments it has. */
	get length(): number {
		return this.#keyframes.length;
	}

	/** At the moment `at`, from 0 to `length - 1`: eased between two. What is outside stays at the nearest end. */
	at(at: number): Solved {
		const place = Math.max(0, Math.min(at, this.length - 1));
		const index = Math.floor(place);
		const share = place - index;
		if (share === 0) return this.#solved[index]!;
		const eased = share * share * (3 - 2 * share);
		const keyframe = this.#between(index, eased);
		return this.#closed(keyframe, solve(keyframe, this.#solved[0]!));
	}

	#between(index: number, share: number): Keyframe {
		const [a, b] = [this.#keyframes[index]!, this.#keyframes[index + 1]!];
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
		const [from, to] = [this.#solved[index]!.skeleton.pelvis, this.#solved[index + 1]!.skeleton.pelvis];
		const turn = rotationBetween(from.turn, to.turn, share);
		return { ...keyframe, pelvis: { origin: between(from.origin, to.origin, share), turn } };
	}

	/** One that stays is pinned, one that moves along its plane slides, one that comes or goes does so by weight. */
	#contactsBetween(index: number, share: number): Contact[] {
		const [from, to] = [this.#keyframes[index]!.contacts, this.#keyframes[index + 1]!.contacts];
		const keys = [...new Set([...from, ...to].map(contactKey))];
		return keys.flatMap((key): Contact[] => {
			const a = from.find((contact) => contactKey(contact) === key);
			const b = to.find((contact) => contactKey(contact) === key);
			if (a && b && a.on === b.on) {
				const { offset: from = ORIGIN } = a;
				const { offset: to = ORIGIN } = b;
				const offset = between(from, to, share);
				const elbow = elbowBetween(a, b, share);
				return [{ ...a, ...(share > 0.5 && b), offset, ...elbow, ...this.#slide(index, key, share) }];
			}
			if (a && (!b || share < 0.5)) {
				return [{ ...a, weight: b ? 1 - 2 * share : 1 - share, ...this.#pinned(index, key) }];
			}
			return b ? [{ ...b, weight: a ? 2 * share - 1 : share, ...this.#pinned(index + 1, key) }] : [];
		});
	}

	#pinned(index: number, key: string): { point?: Vec } {
		const point = this.#solved[index]!.pins.get(key)?.point;
		return point ? { point } : {};
	}

	#slide(index: number, key: string, share: number): { point?: Vec } {
		const from = this.#solved[index]!.pins.get(key)?.point;
		const to = this.#solved[index + 1]!.pins.get(key)?.point;
		if (!from || !to) return {};
		const lift = distance(from, to) > LIFT_FROM ? LIFT * Math.sin(share * Math.PI) : 0;
		return { point: add(between(from, to, share), [0, lift, 0]) };
	}

	/** Where both ends of a body are on the floor, it is turned until both reach. */
	#closed(keyframe: Keyframe, solved: Solved): Solved {
		const { close } = this.#pose;
		if (!close) return solved;
		let best = solved;
		for (let degrees = 1; degrees <= MOST_CLOSING && missedBy(best) > CLOSED; degrees++) {
			for (const turn of [degrees, -degrees]) {
				const root = { ...keyframe.trunk.root, [close]: keyframe.trunk.root[close] + turn };
				const tried = solve({ ...keyframe, trunk: { ...keyframe.trunk, root } }, this.#solved[0]!);
				if (missedBy(tried) < missedBy(best)) best = tried;
			}
		}
		return best;
	}
}

/** Where the elbow points while a hand stays. */
function elbowBetween(a: Contact, b: Contact, share: number): Pick<Contact, 'elbow' | 'elbowWeight'> {
	if (a.elbow && b.elbow) return { elbow: between(a.elbow, b.elbow, share) };
	if (a.elbow) return { elbow: a.elbow, elbowWeight: 1 - share };
	return b.elbow ? { elbow: b.elbow, elbowWeight: share } : {};
}

function missedBy({ misses }: Solved): number {
	return [...misses.values()].reduce((sum, missed) => sum + missed, 0);
}

/** The first moment comes to rest; those that lie as it does are turned with it, others come to rest themselves. */
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
