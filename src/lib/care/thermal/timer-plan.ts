import { thermalMessages as words } from '#i18n/care/thermal-messages.ts';
import { thermalPhrases as phrases } from '#i18n/care/thermal-phrases.ts';
import { compileTimeline } from '../../routine/compile.ts';
import { MINUTE_MS, SECOND_MS, type Millis } from '../../routine/duration.ts';
import { exerciseIn, type RoutineBundle } from '../../routine/bundle.ts';
import type { Timeline } from '../../routine/timeline.ts';
import type { SessionScript } from '../../session/session-script.ts';
import { ALARM_CALLS_MS } from '../../sound/alarm-wait.ts';
import { toneKey } from '../../sound/clip.ts';
import { inOrder, type Cue, type CueOptions, type GainDb } from '../../sound/cues.ts';
import type { Score } from '../../sound/session-sound.ts';
import { TONE_ROOM_MS } from '../../sound/tone-cues.ts';
import type { ToneName } from '../../sound/tones.ts';
import { COMMON_GROUP, THERMAL_GROUP } from '../../sound/voice/voice-words.ts';
import { awakeTime, skinCheckTimes, timedMinutes, type ThermalKind } from './protocols.ts';

/** One timer: what the session machinery plays, and the times that its screen needs. */
export interface TimerPlan {
	readonly kind: ThermalKind;
	readonly minutes: number;
	readonly bundle: RoutineBundle;
	readonly timeline: Timeline;
	/** The part of the timeline during which the pack is on. */
	readonly onMs: Millis;
	readonly offMs: Millis;
	/** Points of the timeline. */
	readonly awakeMs: Millis;
	readonly skinChecksMs: readonly Millis[];
	readonly script: SessionScript;
}

/** Before the wait for “It is on”: time for the first tone. */
const LEAD_IN_SECONDS = 2;
/** After the wait for “It is off”, because a wait cannot be at the very end of a timeline. Never played. */
const END_SECONDS = 1;
/** Time from the start of one call to the start of the next. */
const CALL_MS: Millis = 10 * SECOND_MS;
/** The first call of an alarm is this soft; each one after it is `RISE_DB` louder, up to full volume. */
const FIRST_CALL_DB: GainDb = -9;
const RISE_DB: GainDb = 3;

export function timerPlan(kind: ThermalKind, wantedMinutes: number): TimerPlan {
	const minutes = timedMinutes(kind, wantedMinutes);
	const bundle = bundleOf(kind, minutes);
	const timeline = compileTimeline(bundle.routine, (id) => exerciseIn(bundle, id).position, { transitionFactor: 1 });
	const onMs = LEAD_IN_SECONDS * SECOND_MS;
	const times = {
		onMs,
		offMs: onMs + minutes * MINUTE_MS,
		awakeMs: onMs + awakeTime(minutes),
		skinChecksMs: skinCheckTimes(kind, minutes).map((atMs) => onMs + atMs)
	};
	return { kind, minutes, bundle, timeline, ...times, script: scriptOf(kind, times) };
}

/** The timer as a routine: the pack is one hold. */
function bundleOf(kind: ThermalKind, minutes: number): RoutineBundle {
	const { name } = words.kinds[kind];
	const step = { exercise: kind, sets: 1, sides: 'both', restSeconds: 0 } as const;
	return {
		routine: {
			...{ version: 1, id: `thermal-${kind}`, name, goal: 'other', level: 1, phase: 0, rounds: 1 },
			leadInSeconds: LEAD_IN_SECONDS,
			steps: [
				{ ...step, holdSeconds: minutes * 60 },
				{ ...step, holdSeconds: END_SECONDS, transitionSeconds: 0 }
			]
		},
		exercises: { [kind]: { name, position: 'seated', cues: [] } },
		standIns: {}
	};
}

type Times = Pick<TimerPlan, 'onMs' | 'offMs' | 'awakeMs' | 'skinChecksMs'>;

function scriptOf(kind: ThermalKind, times: Times): SessionScript {
	return {
		// An alarm must be heard: as one track, at full volume, whatever is chosen for routines.
		choices: {
			...{ mode: 'locked', volume: 1, coaching: 'full', ambience: 'quiet', deviceVoice: false },
			...{ countdown: false, vibration: true }
		},
		groups: [COMMON_GROUP, THERMAL_GROUP],
		needed: [toneKey('alarm')],
		phrases: Object.values(phrases),
		score: (_, options) => scoreOf(times, options),
		lockScreen: ({ positionMs, status, isRinging }) => {
			const { name } = words.kinds[kind];
			const doing = words.lockScreen;
			const isOver = positionMs >= times.offMs;
			const artist = isOver ? doing.off : status === 'waiting' ? doing.putOn : isRinging ? doing.awake : doing.on;
			return { title: name, artist, album: words.title };
		}
	};
}

function scoreOf({ onMs, offMs, awakeMs, skinChecksMs }: Times, { coach }: CueOptions): Score {
	const say = (tone: 'bell' | 'alarm', phrase: string, atMs: Millis, gainDb: GainDb = 0) =>
		said(tone, phrase, atMs, gainDb, coach?.lengthOf(phrase) ?? null);
	const calls = (phrase: string, fromMs: Millis, toMs: Millis) => {
		const count = Math.ceil((toMs - fromMs) / CALL_MS);
		return inOrder(
			Array.from({ length: count }, (_, at) => {
				return say('alarm', phrase, fromMs + at * CALL_MS, Math.min(0, FIRST_CALL_DB + at * RISE_DB));
			}).flat()
		);
	};
	return {
		cues: inOrder([
			...tone('move', 0),
			...say('bell', phrases.begun, onMs),
			...skinChecksMs.flatMap((atMs) => say('bell', phrases.check, atMs))
		]),
		waits: [onMs, offMs],
		waitPhrase: phrases.putOn,
		question: { atMs: awakeMs, ringing: calls(phrases.awake, awakeMs, offMs) },
		alarmWait: { atMs: offMs, calls: calls(phrases.timeUp, FIRST_CALL_AFTER_MS, ALARM_CALLS_MS) }
	};
}

/** Time from the start of the last wait to its first call. */
const FIRST_CALL_AFTER_MS: Millis = 500;

function tone(text: ToneName, atMs: Millis): Cue[] {
	return [{ atMs, kind: 'tone', text }];
}

/**
 * A tone, its vibration, and the phrase after it. Without the phrase if `durationMs` is null: the voice does not have
 * it.
 */
function said(text: 'bell' | 'alarm', phrase: string, atMs: Millis, gainDb: GainDb, durationMs: Millis | null): Cue[] {
	const gain = gainDb === 0 ? {} : { gainDb };
	const tone: Cue[] = [
		{ atMs, kind: 'tone', text, ...gain },
		{ atMs, kind: 'vibration', text }
	];
	if (durationMs === null) return tone;
	return [...tone, { atMs: atMs + TONE_ROOM_MS[text], kind: 'voice', text: phrase, durationMs, ...gain }];
}
