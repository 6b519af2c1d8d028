import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import { poseSchema, type Pose } from '../../lib/routine/pose.ts';
import { readRoutineFolder, type RoutineFolder } from '../content/read-routines.ts';
import { stillsOfRoutines } from './still-choice.ts';
import { printStill } from './print-still.ts';
import { stepDrawingOf } from './step-pictures.ts';

const MODULE = 'virtual:figure-stills';
const FOLDER = '_app/immutable/stills';
const SERVED = new RegExp(`/${FOLDER}\\.[0-9a-z]+/((?:exercises/|routines/|steps/)?[a-z0-9-]+\\.(?:svg|json))$`);

/**
 * Poses that belong to no exercise: for the end of a session, for choosing the figure's colours, and for the question of
 * how the back is today.
 */
const OTHERS: Readonly<Record<string, v.InferInput<typeof poseSchema>>> = {
	standing: {
		orientation: 'standing',
		camera: [62, 8],
		frames: [{ shoulder: { abduction: 8, flexion: 4 }, elbow: { flexion: 14 } }]
	},
	resting: {
		orientation: 'supine',
		camera: [12, 10],
		frames: [
			{
				hip: { flexion: 50 },
				knee: { flexion: 100 },
				shoulder: { abduction: 16 },
				elbow: { flexion: 12 },
				forearm: { pronation: 80 },
				contacts: { 'foot.left': 'floor', 'foot.right': 'floor' }
			}
		]
	},
	stiff: {
		orientation: 'standing',
		camera: [20, 8],
		frames: [
			{
				hip: { flexion: 14 },
				knee: { flexion: 8 },
				lumbar: { flexion: 8 },
				thoracic: { flexion: 14 },
				shoulder: { flexion: 22, abduction: 8 },
				elbow: { flexion: 24 }
			}
		]
	},
	sore: {
		orientation: 'standing',
		camera: [20, 8],
		frames: [
			{
				hip: { flexion: 36 },
				knee: { flexion: 22 },
				lumbar: { flexion: 12 },
				thoracic: { flexion: 12 },
				neck: { flexion: -10 },
				shoulder: { flexion: 30, abduction: 10 },
				elbow: { flexion: 30 },
				contacts: {
					'hand.left': { on: 'lowthigh.left.front', elbow: [-1, 0, 0.5] },
					'hand.right': { on: 'lowthigh.right.front', elbow: [-1, 0, 0.5] }
				}
			}
		]
	},
	'seized-up': {
		orientation: 'side-lying-left',
		camera: [-10, 14],
		props: [{ kind: 'pillow', under: 'head' }],
		frames: [
			{
				neck: { flexion: 10 },
				hip: { flexion: 70 },
				knee: { flexion: 85 },
				'shoulder.left': { flexion: 92, abduction: -3 },
				'elbow.left': { flexion: 100 },
				'shoulder.right': { flexion: 40 },
				'elbow.right': { flexion: 40 }
			}
		]
	}
};

/** Every pose to draw, by name: `exercises/<id>`, `routines/<id>`, and the keys of `OTHERS`. */
export function posesToDraw(found: Pick<RoutineFolder, 'routines' | 'exercises'>): Map<string, Pose> {
	const exercises = [...found.exercises.values()].flatMap(({ id, pose }) => {
		return pose ? [[`exercises/${id}`, pose] as const] : [];
	});
	const routines = [...stillsOfRoutines(found)].map(([id, { pose }]) => [`routines/${id}`, pose] as const);
	const others = Object.entries(OTHERS).map(([name, pose]) => [name, v.parse(poseSchema, pose)] as const);
	return new Map([...exercises, ...routines, ...others]);
}

/** Maps the path of each file to a function that makes its content. Stills that share a pose share its drawing. */
function filesToWrite(found: Pick<RoutineFolder, 'routines' | 'exercises'>): Map<string, () => string> {
	const drawn = new Map<Pose, string>();
	const still = (pose: Pose): string => {
		const known = drawn.get(pose) ?? printStill(pose);
		drawn.set(pose, known);
		return known;
	};
	const stills = [...posesToDraw(found)].map(([name, pose]) => [`${name}.svg`, () => still(pose)] as const);
	const steps = [...found.exercises.values()].flatMap(({ id, pose }) => {
		return pose ? [[`steps/${id}.json`, () => JSON.stringify(stepDrawingOf(pose))] as const] : [];
	});
	return new Map([...stills, ...steps]);
}

/**
 * Draws figures into files, which a page fetches when it shows them. `src/virtual.d.ts` declares the exports of
 * `virtual:figure-stills`. During development, each file is drawn on request.
 * - Lists show SVG files with `<use>`. There is one for each exercise with a pose, and one for each routine that has
 * such an exercise. So Today need not know which exercise a routine's picture comes from.
 * - The steps on a routine's page show a `StepDrawing` in JSON. There is one for each exercise with a pose.
 *
 * All files are in one folder, named by a hash of their contents, so that a page needs only the folder's name.
 */
export function figureStills({ folder = 'routines' } = {}): Plugin {
	let isBuild = false;
	let files: Map<string, string> | null = null;

	function makeFiles(): Map<string, string> {
		return new Map([...filesToWrite(readRoutineFolder(folder))].map(([path, make]) => [path, make()]));
	}

	/** The files of a build, drawn once for both the prerendered pages and the app. */
	function builtFiles(): { path: string; files: ReadonlyMap<string, string> } {
		files ??= makeFiles();
		const hash = createHash('sha256').update(JSON.stringify([...files])).digest('hex').slice(0, 8);
		return { path: `${FOLDER}.${hash}`, files };
	}

	return {
		name: 'homestretch:figure-stills',
		configResolved(config) {
			isBuild = config.command === 'build';
		},
		configureServer(server) {
			server.middlewares.use((request, response, next) => {
				const path = SERVED.exec(new URL(request.url ?? '/', 'http://localhost').pathname)?.[1];
				const make = path === undefined ? undefined : filesToWrite(readRoutineFolder(folder)).get(path);
				if (!make) return next();
				response.setHeader('Content-Type', path?.endsWith('.svg') ? 'image/svg+xml' : 'application/json');
				response.setHeader('Cache-Control', 'no-cache');
				response.end(make());
			});
		},
		resolveId(id) {
			return id === MODULE ? `\0${MODULE}` : undefined;
		},
		load(id) {
			if (id !== `\0${MODULE}`) return undefined;
			return `export const folder = ${JSON.stringify(isBuild ? builtFiles().path : `${FOLDER}.dev`)};`;
		},
		generateBundle() {
			if (this.environment.config.consumer !== 'client') return;
			const { path, files } = builtFiles();
			for (const [name, source] of files) {
				const fileName = `${path}/${name}`;
				// `name` is needed as well: `$service-worker` lists only files that have one.
				this.emitFile({ type: 'asset', fileName, name: fileName, source });
			}
		}
	};
}
