import { expect, it } from 'vitest';
import { thermalPhrases as phrases } from '#i18n/care/thermal-phrases.ts';
import { MINUTE_MS } from '../../routine/duration.ts';
import { ALARM_CALLS_MS } from '../../sound/alarm-wait.ts';
import type { Coach, Cue } from '../../sound/cues.ts';
import type { Score } from '../../sound/session-sound.ts';
import { minuteChoices, PROTOCOLS, THERMAL_KINDS } from './protocols.ts';
import { timerPlan, type TimerPlan } from './timer-plan.ts';

const coach = { level: 'full', lengthOf: () => 3000 } as unknown as Coach;
const scoreOf = ({ script, timeline }: TimerPlan): Score => script.score(timeline, { countdown: false, coach });
const timesOf = (cues: readonly Cue[], text: string) => cues.filter((cue) => cue.text === text).map(({ atMs }) => atMs);
/** Loudness of each tone of the alarm, in order. */
const gainsOf = (calls: readonly Cue[]) =>
	calls.flatMap((cue) => (cue.kind === 'tone' && cue.text === 'alarm' ? (cue.gainDb ?? 0) : []));

it.each(THERMAL_KINDS)('%s is on for as long as was set, never past the hard stop', (kind) => {
	for (const minutes of [...minuteChoices(kind), 999]) {
		const plan = timerPlan(kind, minutes);
		expect(plan.offMs - plan.onMs).toBe(plan.minutes * MINUTE_MS);
		expect(plan.minutes).toBeLessThanOrEqual(PROTOCOLS[kind].hardStop);
		expect(scoreOf(plan).waits).toEqual([plan.onMs, plan.offMs]);
		expect(plan.offMs).toBeLessThan(plan.timeline.totalMs);
	}
});

it('says when to look at the skin, and asks at half time', () => {
	const plan = timerPlan('heat', 15);
	const { cues, question } = scoreOf(plan);
	const inMinutes = (ms: number) => Math.floor((ms - plan.onMs) / MINUTE_MS);
	expect(timesOf(cues, phrases.check).map(inMinutes)).toEqual([5, 10]);
	expect(question?.atMs).toBe(plan.onMs + 7.5 * MINUTE_MS);
	expect(timesOf(cues, phrases.awake)).toEqual([]);
});

it('rings every 10 s from half time to the end, louder and louder up to full volume', () => {
	const plan = timerPlan('cold', 10);
	const { question } = scoreOf(plan);
	const ringing = question?.ringing ?? [];
	const times = timesOf(ringing, 'alarm').filter((_, at) => at % 2 === 0);
	expect(times).toEqual(Array.from({ length: 30 }, (_, at) => plan.awakeMs + at * 10_000));
	expect(timesOf(ringing, phrases.awake)).toHaveLength(30);
	expect(gainsOf(ringing).slice(0, 5)).toEqual([-9, -6, -3, 0, 0]);
	expect(
		gainsOf(ringing)
			.slice(5)
			.every((gain) => gain === 0)
	).toBe(true);
});

it('rings at the end too, and has all calls of the repeated part at full volume', () => {
	const { alarmWait } = scoreOf(timerPlan('heat', 10));
	const calls = alarmWait?.calls ?? [];
	expect(timesOf(calls, phrases.timeUp)).toHaveLength(6);
	expect(gainsOf(calls)).toEqual([-9, -6, -3, 0, 0, 0]);
	expect(calls.every(({ atMs }) => atMs < ALARM_CALLS_MS)).toBe(true);
});

it('still has its tones when the voice has no words', () => {
	const plan = timerPlan('ice-massage', 5);
	const { cues, question, alarmWait } = plan.script.score(plan.timeline, { countdown: false, coach: null });
	const all = [...cues, ...(question?.ringing ?? []), ...(alarmWait?.calls ?? [])];
	expect(all.filter(({ kind }) => kind === 'voice')).toEqual([]);
	expect(timesOf(question?.ringing ?? [], 'alarm').length).toBeGreaterThan(10);
});

it('plays at full volume, as a track, whatever was chosen for routines', () => {
	expect(timerPlan('heat', 15).script.choices).toMatchObject({ mode: 'locked', volume: 1, vibration: true });
});
