import type { IntervalKind, Side } from '../routine/timeline.ts';

/** A rest has no movement, so its level stays at a third. */
const REST_LEVEL = 1 / 3;

/**
 * The level at `share` (0–1) of a span, as a CSS transform of a box the size of the stage. In a hold, the level falls
 * from full to the floor line. In a transition it rises, and in a rest it stays. In a switch it moves across towards
 * the next side.
 */
export function levelTransform(kind: IntervalKind, side: Side | null, share: number): string {
	if (kind === 'switch') return `translateX(${percent(side === 'left' ? 1 - share : share - 1)})`;
	const level = kind === 'rest' ? REST_LEVEL : kind === 'transition' ? share : 1 - share;
	return `translateY(${percent(1 - level)})`;
}

function percent(share: number): string {
	return `${Math.round(share * 10_000) / 100}%`;
}
