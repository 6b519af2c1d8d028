import { messages } from '#i18n/common-messages.ts';
import { voiceMessages } from '#i18n/player/voice-messages.ts';
import { SECOND_MS, type Millis } from '../routine/duration.ts';
import { exerciseIn, type RoutineBundle } from '../routine/bundle.ts';
import { isExerciseStep } from '../routine/step.ts';
import type { Timeline } from '../routine/timeline.ts';
import type { BreathPace } from '../sound/breaths.ts';
import { bedKey, clipMs, type Clips } from '../sound/clip.ts';
import type { Coach } from '../sound/cues.ts';
import { LiveSound, type LiveSoundOptions } from '../sound/live-sound.ts';
import type { Speaker } from '../sound/speaker.ts';
import type { TrackOutput } from '../sound/track/track-output.ts';
import { TrackSound, type TrackSoundOptions } from '../sound/track/track-sound.ts';
import type { Vibrator } from '../sound/vibration.ts';
import type { Voice } from '../sound/voice/device-voice.ts';
import { dosesIn } from '../sound/voice/voice-lines.ts';
import type { VoiceStore } from '../sound/voice/voice-store.ts';
import {
	ambienceGroup,
	BREATHING_GROUP,
	CARE_GROUP,
	COMMON_GROUP,
	doseGroup,
	exerciseGroup,
	NUMBERS_GROUP,
	type VoiceWords
} from '../sound/voice/voice-words.ts';
import { ClipFetch } from './clip-fetch.ts';
import type { Clock } from './clock.ts';
import type { SessionScript } from './session-script.ts';
import type { SoundChoices } from './sound-choices.ts';

export interface SoundPorts {
	readonly clock: Clock;
	readonly speaker: Speaker;
	readonly voice: Voice;
	readonly vibrator: Vibrator;
	readonly track: TrackOutput;
	readonly voiceStore: VoiceStore;
}

/** Rough time per character. A device's voice speaks 140 to 180 words a minute. */
const SPOKEN_CHARACTER_MS: Millis = 68;
const SPOKEN_BREATH_MS: Millis = 350;

/** Everything that makes the sessions of one routine audible: clips, coach, track and live sound. */
export class SessionSounds {
	readonly #ports: SoundPorts;
	readonly #bundle: RoutineBundle;
	readonly #script: SessionScript | null;
	readonly #words: VoiceWords;
	readonly #fetch: ClipFetch;
	#trackOptions: TrackSoundOptions;
	readonly live: LiveSound;
	readonly track: TrackSound;

	/** `onnews` is called when clips arrive that were unavailable at first. `script`: null for a routine. */
	constructor(
		ports: SoundPorts,
		bundle: RoutineBundle,
		choices: SoundChoices,
		{ onstall, onnews }: { onstall: () => void; onnews: () => void },
		script: SessionScript | null = null
	) {
		this.#script = script;
		this.#ports = ports;
		this.#bundle = bundle;
		this.#fetch = new ClipFetch(ports, onnews);
		this.#words = voiceMessages((id) => exerciseIn(bundle, id));
		this.live = new LiveSound(ports, this.#liveOptions(choices));
		this.#trackOptions = this.#trackOptionsOf(choices);
		this.track = new TrackSound({ ...ports, onstall }, this.#trackOptions);
	}

	/**
	 * Loads the sound that `choices` need; call this again when they change. Calls `onstage` after each stage: the
	 * tones, the first words, all the rest, the numbers if needed. `onstage` should call `takeIn`. Never throws.
	 */
	async load(timeline: Timeline, choices: SoundChoices, onstage: () => Promise<void> | void): Promise<void> {
		const { mode } = choices;
		if (mode === 'silent') return;
		const preparing = mode === 'over-music' ? this.#ports.speaker.prepare() : undefined;
		await this.fetch(timeline, choices, async () => {
			await preparing;
			await onstage();
		});
	}

	/**
	 * Fetches the clips that the routine needs, starting with those that are heard first. If the voice lacks the phrase
	 * for some dose, also fetches the numbers for building that phrase.
	 */
	async fetch(
		timeline: Timeline,
		choices: SoundChoices,
		onstage: () => Promise<void> | void = () => {}
	): Promise<void> {
		const doses = choices.coaching === 'tones' || this.#script ? [] : this.#dosePhrases(timeline);
		for (const groups of this.#script ? [this.#script.groups] : this.#stagesFor(doses, choices)) {
			await this.#fetch.get(groups);
			await onstage();
		}
		if (doses.every((dose) => this.clips.has(dose))) return;
		await this.#fetch.get([NUMBERS_GROUP]);
		await onstage();
	}

	/** Stops retrying fetches until something is requested again. */
	stopFetching(): void {
		this.#fetch.stop();
	}

	/**
	 * Makes the clips that have arrived playable. `isLive`: whether individual sounds play although a track is wanted.
	 */
	async takeIn(choices: SoundChoices, isLive: boolean): Promise<void> {
		if (isLive || choices.mode === 'over-music') await this.#ports.speaker.addClips(this.clips);
		this.configure(choices);
	}

	/** Fetches the clips of an exercise that was swapped in during a session. */
	async loadExercise(id: string, choices: SoundChoices): Promise<void> {
		const breathing = this.breathOf(id) ? [BREATHING_GROUP] : [];
		const care = this.#asksCare(id) ? [CARE_GROUP] : [];
		await this.#fetch.get([...breathing, ...care, exerciseGroup(id)]);
		this.configure(choices);
		await this.#ports.speaker.addClips(this.clips);
	}

	configure(choices: SoundChoices): void {
		this.live.configure(this.#liveOptions(choices));
		const options = this.#trackOptionsOf(choices);
		if (!isSameOptions(options, this.#trackOptions)) this.track.configure((this.#trackOptions = options));
	}

	/** Whether a track can be rendered: it needs the tones and the background bed. */
	get hasTrack(): boolean {
		return [bedKey('quiet'), ...(this.#script?.needed ?? [])].every((key) => this.clips.has(key));
	}

	/**
	 * Whether words are wanted but some exercise's name has no clip yet. Exercises that a person wrote themselves never
	 * have clips and do not count.
	 */
	lacksVoice(choices: SoundChoices): boolean {
		if (this.#script) return !this.#script.phrases.every((phrase) => this.clips.has(phrase));
		if (choices.coaching === 'tones' || choices.mode === 'silent') return false;
		return this.#exercises().some((id) => !this.#isOwn(id) && !this.clips.has(this.#words.exerciseName(id)));
	}

	coachFor(choices: SoundChoices): Coach | null {
		const { coaching, mode } = choices;
		if (coaching === 'tones' || mode === 'silent') return null;
		const byDevice = mode === 'over-music' && this.#speaksByDevice(choices);
		return { level: coaching, words: this.#words, lengthOf: byDevice ? spokenMs : (phrase) => this.#lengthOf(phrase) };
	}

	breathOf(exercise: string): BreathPace | null {
		const { breath } = exerciseIn(this.#bundle, exercise);
		return breath ? { inMs: breath.inSeconds * SECOND_MS, outMs: breath.outSeconds * SECOND_MS } : null;
	}

	get clips(): Clips {
		return this.#fetch.clips;
	}

	#lengthOf(phrase: string): Millis | null {
		const clip = this.clips.get(phrase);
		return clip ? clipMs(clip) : null;
	}

	/**
	 * The groups of each stage, in the order in which they are heard. `doses`: one phrase per dose, in the order of the
	 * steps.
	 */
	#stagesFor(doses: readonly string[], { coaching, ambience }: SoundChoices): string[][] {
		const exercises = this.#exercises();
		const wordsOf = (ids: readonly string[], phrases: readonly string[]) => [
			...(ids.some((id) => this.breathOf(id)) ? [BREATHING_GROUP] : []),
			...(coaching === 'full' && ids.some((id) => this.#asksCare(id)) ? [CARE_GROUP] : []),
			...(coaching === 'tones' ? [] : [...ids.map(exerciseGroup), ...phrases.map(doseGroup)])
		];
		const bed = ambience === 'quiet' ? [] : [ambienceGroup(ambience)];
		return [
			[COMMON_GROUP],
			wordsOf(exercises.slice(0, 1), doses.slice(0, 1)),
			[...bed, ...wordsOf(exercises.slice(1), doses.slice(1))]
		];
	}

	#dosePhrases(timeline: Timeline): string[] {
		return [...new Set(dosesIn(timeline).flatMap((dose) => this.#words.dose(dose)[0] ?? []))];
	}

	#exercises(): string[] {
		return [...new Set(this.#bundle.routine.steps.filter(isExerciseStep).map(({ exercise }) => exercise))];
	}

	#asksCare(id: string): boolean {
		return exerciseIn(this.#bundle, id).cares !== undefined;
	}

	#isOwn(id: string): boolean {
		return Object.hasOwn(this.#bundle.routine.exercises ?? {}, id);
	}

	#speaksByDevice({ deviceVoice }: SoundChoices): boolean {
		return deviceVoice && this.#ports.voice.isAvailable();
	}

	#liveOptions(choices: SoundChoices): LiveSoundOptions {
		const { volume, coaching, vibration, soundDelayMs } = choices;
		const sounds = choices.mode !== 'silent';
		const voice = !sounds || coaching === 'tones' ? null : this.#speaksByDevice(choices) ? 'device' : 'clips';
		return { volume, tones: sounds, voice, vibration, delayMs: soundDelayMs };
	}

	#trackOptionsOf({ volume, ambience, soundDelayMs, vibration }: SoundChoices): TrackSoundOptions {
		const { name } = this.#bundle.routine;
		return {
			clips: this.clips,
			volume,
			ambience,
			delayMs: soundDelayMs,
			vibration,
			title: name,
			artist: messages.app.name
		};
	}
}

function spokenMs(phrase: string): Millis {
	return SPOKEN_BREATH_MS + SPOKEN_CHARACTER_MS * phrase.length;
}

function isSameOptions(some: TrackSoundOptions, others: TrackSoundOptions): boolean {
	return (Object.keys(some) as (keyof TrackSoundOptions)[]).every((name) => some[name] === others[name]);
}
