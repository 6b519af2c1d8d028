import type { MUSCLES } from '../../routine/pose-words.ts';
import { discOf, type Camera } from '../drawing/camera.ts';
import type { FigurePath } from '../drawing/figure-path.ts';
import { GIRTHS } from './body.ts';
import { chain, type PathData } from '../drawing/outline.ts';
import { limbEnd, OUTWARD, pointOn, SIDES, type BodySide, type Skeleton } from './skeleton.ts';
import type { Hoop } from '../drawing/solids.ts';
import { onTrunk, type SkinPlace } from './trunk.ts';
import { add, between, dot, scale, turned, type Degrees, type Vec } from './vector.ts';

export type MuscleName = (typeof MUSCLES)[number];

/** The part that a muscle lies on. `hip` moves with the pelvis, so a hip's muscles stay in place as the hip bends. */
type Ground = 'thigh' | 'shank' | 'upperArm' | 'forearm' | 'hip' | 'trunk' | 'neck';

/**
 * `along`: for a limb, the share of its length from the upper joint; for the neck, the share of its length from the
 * base; for a hip, metres above the joint; for the trunk, the index of a ring. `around`: the angle from the front
 * outwards. `radius`: in metres.
 */
type Spot = readonly [along: number, around: Degrees, radius: number];

interface Patch {
	readonly on: Ground;
	readonly spots: readonly Spot[];
}

const patch = (on: Ground, ...spots: readonly Spot[]): Patch => ({ on, spots });

/** The place of each muscle, from surface anatomy and by eye: accurate enough to tell neighbours apart. */
const PATCHES: Readonly<Record<MuscleName, Patch>> = {
	hamstrings: patch('thigh', [0.2, 165, 0.04], [0.8, 180, 0.034]),
	quadriceps: patch('thigh', [0.3, 5, 0.045], [0.85, 0, 0.032]),
	rectusFemoris: patch('thigh', [0.05, 10, 0.035], [0.6, 0, 0.035]),
	adductors: patch('thigh', [0.1, -80, 0.04], [0.6, -80, 0.03]),
	iliotibialBand: patch('thigh', [0.1, 90, 0.03], [0.8, 90, 0.022]),
	iliopsoas: patch('thigh', [-0.12, 12, 0.036], [0.22, 5, 0.034]),
	gastrocnemius: patch('shank', [0.1, 180, 0.036], [0.5, 180, 0.03]),
	soleus: patch('shank', [0.35, 180, 0.03], [0.8, 180, 0.02]),
	tibialisAnterior: patch('shank', [0.15, 30, 0.028], [0.7, 20, 0.02]),
	gluteusMaximus: patch('hip', [0.03, 160, 0.06], [-0.05, 150, 0.055]),
	gluteusMedius: patch('hip', [0.085, 100, 0.042], [0.01, 105, 0.036]),
	piriformis: patch('hip', [0.01, 168, 0.042], [-0.005, 118, 0.04]),
	tensorFasciaeLatae: patch('hip', [0.07, 62, 0.034], [-0.02, 72, 0.03]),
	triceps: patch('upperArm', [0.2, 180, 0.03], [0.8, 180, 0.024]),
	biceps: patch('upperArm', [0.3, 0, 0.028], [0.75, 0, 0.024]),
	deltoid: patch('upperArm', [0, 80, 0.045], [0.35, 80, 0.03]),
	wristFlexors: patch('forearm', [0.15, 0, 0.026], [0.7, 0, 0.018]),
	wristExtensors: patch('forearm', [0.15, 150, 0.026], [0.7, 170, 0.018]),
	erectorSpinae: patch('trunk', [4.6, 165, 0.03], [6.5, 163, 0.034], [8.4, 163, 0.03]),
	lumbarErectors: patch('trunk', [4, 162, 0.035], [6.2, 162, 0.035]),
	thoracicErectors: patch('trunk', [8, 160, 0.045], [10, 155, 0.05]),
	multifidus: patch('trunk', [3.4, 170, 0.026], [6, 172, 0.022]),
	quadratusLumborum: patch('trunk', [4.6, 125, 0.038], [6.6, 120, 0.036]),
	latissimusDorsi: patch('trunk', [6.6, 120, 0.035], [8.6, 110, 0.045], [10.2, 115, 0.04]),
	obliques: patch('trunk', [4.6, 65, 0.036], [7, 75, 0.042]),
	rectusAbdominis: patch('trunk', [4.2, 18, 0.035], [6.3, 15, 0.037], [8, 14, 0.033]),
	transversusAbdominis: patch('trunk', [5.2, 10, 0.04], [5.4, 55, 0.036]),
	diaphragm: patch('trunk', [7.6, 8, 0.034], [7.9, 60, 0.034]),
	serratusAnterior: patch('trunk', [8, 75, 0.036], [9.4, 80, 0.036]),
	pectoralisMajor: patch('trunk', [9.6, 25, 0.042], [10.4, 52, 0.044]),
	rhomboids: patch('trunk', [9, 165, 0.04], [10.8, 155, 0.045]),
	infraspinatus: patch('trunk', [9.4, 135, 0.034], [10.4, 122, 0.03]),
	trapezius: patch('trunk', [12.9, 88, 0.026], [11.6, 96, 0.036]),
	levatorScapulae: patch('neck', [0, 130, 0.03], [0.8, 125, 0.024]),
	scalenes: patch('neck', [0, 85, 0.03], [0.9, 85, 0.024]),
	sternocleidomastoid: patch('neck', [0, 30, 0.02], [0.9, 95, 0.022]),
	deepNeckFlexors: patch('neck', [0.1, 25, 0.022], [0.9, 20, 0.02]),
	suboccipitals: patch('neck', [0.6, 172, 0.024], [1, 175, 0.026]),
	neckExtensors: patch('neck', [0.1, 172, 0.026], [1, 175, 0.026])
};

export interface ShownMuscle {
	readonly name: MuscleName;
	readonly side: BodySide | 'both';
}

/**
 * The layer that a muscle is drawn on. A hip's muscles are drawn on the thigh, because the thigh lies over the pelvis.
 */
export function muscleLayer(name: MuscleName): Exclude<Ground, 'hip'> {
	const { on } = PATCHES[name];
	return on === 'hip' ? 'thigh' : on;
}

export interface MuscledBody {
	readonly skeleton: Skeleton;
	readonly hoops: readonly Hoop[];
	readonly camera: Camera;
}

/** All muscles on a layer, clipped to the area whose key is `clip`. */
export function musclePaths(
	body: MuscledBody,
	muscles: readonly ShownMuscle[],
	layer: { readonly kind: string; readonly side?: BodySide | undefined },
	clip: string
): FigurePath[] {
	return muscles
		.filter(({ name }) => muscleLayer(name) === layer.kind)
		.flatMap(({ name, side }) => (side === 'both' ? SIDES : [side]).map((of) => ({ name, side: of })))
		.filter(({ side }) => layer.side === undefined || layer.side === side)
		.flatMap(({ name, side }) => patchPaths(body, name, side, clip));
}

/** A flat patch with a softer margin. */
function patchPaths(body: MuscledBody, name: MuscleName, side: BodySide, clip: string): FigurePath[] {
	const { on, spots } = PATCHES[name];
	const places = (spots as readonly Spot[]).map((spot) => placeOf(body, on, side, spot));
	const facing = places.reduce((sum, { outward }) => sum + dot(outward, body.camera.nearer), 0) / places.length;
	const faint = facing < AWAY ? { faint: true } : {};
	const grown = (by: number): PathData => {
		return chain(places.map(({ point, radius }) => discOf(body.camera, { centre: point, radius: radius * by })));
	};
	const key = `muscle-${name}-${side}`;
	return [
		{ key: `${key}-soft`, d: grown(1.2), paint: 'muscle-soft', clip, ...faint },
		{ key, d: grown(0.92), paint: 'muscle', clip, ...faint }
	];
}

/**
 * Cosine of the angle between a patch's normal and the direction to the viewer. Below this, the patch is behind the
 * body.
 */
const AWAY = -0.35;

interface Place extends SkinPlace {
	readonly radius: number;
}

function placeOf({ skeleton, hoops }: MuscledBody, on: Ground, side: BodySide, [along, around, radius]: Spot): Place {
	if (on === 'trunk') return { ...onTrunk(hoops, along, around * OUTWARD[side]), radius };
	const about = direction(around, side);
	if (on === 'hip') {
		const hip = skeleton[side].thigh.origin;
		const offset: Vec = [about[0] * 0.075, along, about[2] * 0.06];
		return {
			point: add(hip, turned(skeleton.pelvis.turn, offset)),
			outward: turned(skeleton.pelvis.turn, about),
			radius
		};
	}
	if (on === 'neck') {
		const [lower, upper] = [skeleton.neck[0]!, skeleton.neck[1]!];
		const outward = turned(upper.turn, about);
		const inside = between(lower.origin, pointOn(upper, [0, 0.045, 0]), along);
		return { point: add(inside, scale(outward, 0.04)), outward, radius };
	}
	const bone = skeleton[side][on];
	const girth = GIRTHS[on].find(({ share }) => share >= along) ?? GIRTHS[on].at(-1)!;
	const outward = turned(bone.turn, about);
	const inside = between(bone.origin, limbEnd(on, skeleton[side]), along);
	return { point: add(inside, scale(outward, girth.radius * 0.72)), outward, radius };
}

const RADIANS = Math.PI / 180;

function direction(around: Degrees, side: BodySide): Vec {
	return [Math.cos(around * RADIANS), 0, Math.sin(around * RADIANS) * OUTWARD[side]];
}
