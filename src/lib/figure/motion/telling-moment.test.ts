import * as v from 'valibot';
import { expect, it } from 'vitest';
import { poseSchema } from '../../routine/pose.ts';
import { tellingMoment } from './telling-moment.ts';

const standing = (frames: v.InferInput<typeof poseSchema>['frames']) => {
	return v.parse(poseSchema, { orientation: 'standing', camera: [20, 8], frames });
};

it('is where a movement goes', () => {
	expect(tellingMoment(standing([{}]))).toBe(0);
	expect(tellingMoment(standing([{}, { shoulder: { flexion: 90 } }]))).toBe(1);
});

it('is the moment that is furthest away of a movement that leads back', () => {
	const there = [{}, { shoulder: { flexion: 40 } }, { shoulder: { flexion: 90 } }];
	expect(tellingMoment(standing([...there, { shoulder: { flexion: 0 } }]))).toBe(2);
});

it('is the moment that is furthest away of a movement that goes round', () => {
	const around = standing([{}, { shoulder: { flexion: 90 } }, { shoulder: { flexion: 60 } }]);
	expect(tellingMoment(around)).toBe(2);
	expect(tellingMoment({ ...around, loop: true })).toBe(1);
});
