import { describe, expect, it } from 'vitest';
import { drawFigure } from '../drawing/drawing.ts';
import { MUSCLES } from '../../routine/pose-words.ts';
import type { MuscleName } from './muscles.ts';
import { sampleBody, type SampleAngles } from './sample-body.ts';

function muscle(name: MuscleName, azimuth: number, pose: SampleAngles = {}) {
	const look = { camera: { azimuth, elevation: 8 }, muscles: [{ name, side: 'right' }] } as const;
	return drawFigure(sampleBody(pose), look).paths.find(({ key }) => key === `muscle-${name}-right`)!;
}

describe('muscles', () => {
	it('are all drawn somewhere', () => {
		for (const name of MUSCLES) expect(muscle(name, 0).d).not.toBe('');
	});

	it.each<[MuscleName, number]>([
		['gluteusMedius', 0],
		['quadriceps', 90],
		['hamstrings', -90],
		['rectusAbdominis', 90],
		['erectorSpinae', -90],
		['deltoid', 0],
		['scalenes', 0],
		['gastrocnemius', -90]
	])('lie on their own side of the body: %s is seen at %s°, faint from behind', (name, azimuth) => {
		expect(muscle(name, azimuth).faint).toBeUndefined();
		expect(muscle(name, azimuth + 180).faint).toBe(true);
	});

	it('of a hip stay on the pelvis as the thigh is raised', () => {
		const raised = { right: { hip: 100, knee: 90 } };
		expect(muscle('gluteusMaximus', 0, raised).d).toBe(muscle('gluteusMaximus', 0).d);
		expect(muscle('hamstrings', 0, raised).d).not.toBe(muscle('hamstrings', 0).d);
	});
});
