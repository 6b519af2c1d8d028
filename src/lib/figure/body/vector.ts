/** A point or direction in metres: x to the front of an upright body, y up, z to its right. */
export type Vec = readonly [x: number, y: number, z: number];
/** A rotation matrix, row by row. Its columns are the rotated x, y and z axes. */
export type Mat = readonly [number, number, number, number, number, number, number, number, number];
export type Degrees = number;

const RADIANS = Math.PI / 180;
const IDENTITY: Mat = [1, 0, 0, 0, 1, 0, 0, 0, 1];

export const ORIGIN: Vec = [0, 0, 0];
export const UP: Vec = [0, 1, 0];

export const add = (a: Vec, b: Vec): Vec => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec, by: number): Vec => [a[0] * by, a[1] * by, a[2] * by];
export const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vec, b: Vec): Vec => [
	a[1] * b[2] - a[2] * b[1],
	a[2] * b[0] - a[0] * b[2],
	a[0] * b[1] - a[1] * b[0]
];
export const lengthOf = (a: Vec): number => Math.hypot(a[0], a[1], a[2]);
export const distance = (a: Vec, b: Vec): number => lengthOf(subtract(a, b));
/** Scaled to length 1; the zero vector stays as it is. */
export const unit = (a: Vec): Vec => scale(a, 1 / (lengthOf(a) || 1));
/** Linear interpolation: `share` 0 is `a`, 1 is `b`. */
export const between = (a: Vec, b: Vec, share: number): Vec => add(scale(a, 1 - share), scale(b, share));
/** The part of `a` that is perpendicular to the unit vector `axis`. */
export const without = (a: Vec, axis: Vec): Vec => subtract(a, scale(axis, dot(a, axis)));

export function turned(m: Mat, a: Vec): Vec {
	return [
		m[0] * a[0] + m[1] * a[1] + m[2] * a[2],
		m[3] * a[0] + m[4] * a[1] + m[5] * a[2],
		m[6] * a[0] + m[7] * a[1] + m[8] * a[2]
	];
}

/**
 * The product of rotations, in intrinsic order: each rotates about the axes that the rotations listed before it have
 * already turned.
 */
export function turns(first: Mat, ...others: readonly Mat[]): Mat {
	return others.reduce(product, first);
}

function product(a: Mat, b: Mat): Mat {
	const cell = (row: 0 | 3 | 6, column: 0 | 1 | 2) =>
		a[row] * b[column] +
		a[(row + 1) as 1 | 4 | 7] * b[(column + 3) as 3 | 4 | 5] +
		a[(row + 2) as 2 | 5 | 8] * b[(column + 6) as 6 | 7 | 8];
	return [
		...([cell(0, 0), cell(0, 1), cell(0, 2)] as const),
		...([cell(3, 0), cell(3, 1), cell(3, 2)] as const),
		...([cell(6, 0), cell(6, 1), cell(6, 2)] as const)
	];
}

/** The inverse of a rotation: its transpose. */
export const inverse = (m: Mat): Mat => [m[0], m[3], m[6], m[1], m[4], m[7], m[2], m[5], m[8]];

export function aboutX(angle: Degrees): Mat {
	const [c, s] = [Math.cos(angle * RADIANS), Math.sin(angle * RADIANS)];
	return [1, 0, 0, 0, c, -s, 0, s, c];
}

export function aboutY(angle: Degrees): Mat {
	const [c, s] = [Math.cos(angle * RADIANS), Math.sin(angle * RADIANS)];
	return [c, 0, s, 0, 1, 0, -s, 0, c];
}

export function aboutZ(angle: Degrees): Mat {
	const [c, s] = [Math.cos(angle * RADIANS), Math.sin(angle * RADIANS)];
	return [c, -s, 0, s, c, 0, 0, 0, 1];
}

/** The rotation with these axes, which must be orthonormal. */
export const ofAxes = (x: Vec, y: Vec, z: Vec): Mat => [x[0], y[0], z[0], x[1], y[1], z[1], x[2], y[2], z[2]];
export const axisX = (m: Mat): Vec => [m[0], m[3], m[6]];
export const axisY = (m: Mat): Vec => [m[1], m[4], m[7]];
export const axisZ = (m: Mat): Vec => [m[2], m[5], m[8]];

/** The angle between two directions, from 0 to 180. */
export function angleBetween(a: Vec, b: Vec): Degrees {
	return Math.acos(Math.max(-1, Math.min(1, dot(unit(a), unit(b))))) / RADIANS;
}

/** The shortest rotation from one unit vector to another; the identity where they are parallel or opposite. */
export function shortestTurn(from: Vec, to: Vec): Mat {
	const axis = unit(cross(from, to));
	const frame = (way: Vec): Mat => ofAxes(way, axis, cross(way, axis));
	return lengthOf(axis) === 0 ? IDENTITY : turns(frame(to), inverse(frame(from)));
}

/** Interpolates along the shortest rotation from `a` to `b`; `share` 0 is `a`. A half turn may go either way round. */
export function rotationBetween(a: Mat, b: Mat, share: number): Mat {
	const way = turns(inverse(a), b);
	const angle = Math.acos(Math.max(-1, Math.min(1, (way[0] + way[4] + way[8] - 1) / 2)));
	if (angle < 1e-9) return a;
	const axis: Vec =
		Math.PI - angle < 1e-6 ? halfTurnAxis(way) : unit([way[7] - way[5], way[2] - way[6], way[3] - way[1]]);
	return turns(a, aboutAxis(axis, angle * share));
}

/** The axis of a half turn: the longest column of `m + 1` points along it. */
function halfTurnAxis(m: Mat): Vec {
	const columns: Vec[] = [add(axisX(m), [1, 0, 0]), add(axisY(m), [0, 1, 0]), add(axisZ(m), [0, 0, 1])];
	return unit(columns.reduce((longest, column) => (lengthOf(column) > lengthOf(longest) ? column : longest)));
}

/** The rotation about a unit vector, by Rodrigues' formula. */
function aboutAxis([x, y, z]: Vec, radians: number): Mat {
	const [c, s] = [Math.cos(radians), Math.sin(radians)];
	const rest = 1 - c;
	return [
		...([c + x * x * rest, x * y * rest - z * s, x * z * rest + y * s] as const),
		...([y * x * rest + z * s, c + y * y * rest, y * z * rest - x * s] as const),
		...([z * x * rest - y * s, z * y * rest + x * s, c + z * z * rest] as const)
	];
}
