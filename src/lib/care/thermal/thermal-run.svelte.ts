import { epochMsOf, isoWithOffset } from '../../journal/day.ts';
import { MINUTE_MS, SECOND_MS, type Millis } from '../../routine/duration.ts';
import type { SessionCommand } from '../../session/commands.ts';
import type { Hold } from '../../session/holds.ts';
import { SessionHearing } from '../../session/session-hearing.svelte.ts';
import type { SpeakerState } from '../../sound/speaker.ts';
import { SessionPlayer } from '../../session/session-player.svelte.ts';
import type { SessionPorts } from '../../session/session.svelte.ts';
import type { AlarmTrouble } from './alarm-trouble.ts';
import type { ThermalRecord } from './thermal-history.ts';
import type { ThermalKind } from './protocols.ts';
import { timerPlan, type TimerPlan } from './timer-plan.ts';

/**
 * `starting`: requested and not yet running. `elsewhere`: another tab is playing. `over`: it ran, and its record is in
 * the journal.
 */
export type ThermalPhase = 'ready' | 'starting' | 'elsewhere' | 'running' | 'over';

/**
 * What the person is asked while the timer runs. `put-on`: to say that it is on. `none`: nothing. `skin`: to look at
 * their skin. `awake`: whether they are awake; the alarm rings. `off`: to take it off; the alarm rings.
 */
export type ThermalAsk = 'put-on' | 'none' | 'skin' | 'awake' | 'off';

/** How often the device's clock is compared with the timer's. */
const WATCH_MS: Millis = SECOND_MS;
/** The timer may lag this much behind the device's clock: the sound may start late and drift. */
const LAG_MS: Millis = 3 * SECOND_MS;
/** The wall clock may run ahead of the device's clock by this much before that counts as time on the skin. */
const LAPSE_MS: Millis = 60 * SECOND_MS;
/** A seek towards the end stops this much before it, so that the clock stops at the wait there. */
const BEFORE_OFF_MS: Millis = 50;

/**
 * One use of cold or heat, from Start to the journal. The clock runs from “It is on” to the end and cannot be paused,
 * because the pack is on the skin. The record is stored as soon as the pack is on and corrected at the end, so that a
 * phone that dies leaves a record without an end.
 */
export class ThermalRun {
	readonly #ports: SessionPorts;
	readonly plan: TimerPlan;
	readonly hearing: SessionHearing;
	#phase = $state<ThermalPhase>('ready');
	#hasFailed = $state(false);
	#player = $state.raw<SessionPlayer | null>(null);
	#record = $state.raw<ThermalRecord | null>(null);
	/** The last time at which the person said that their skin is fine, as a point of the timeline. */
	#skinSeenMs = $state<Millis>(0);
	#hold: Hold | null = null;
	/** The device's clock when the pack went on. */
	#onClockMs: Millis = 0;
	#stopWatch: (() => void) | null = null;
	/**
	 * How far ahead the wall clock was at the last lapse, or at its lowest since then. `LAPSE_MS` more than this is
	 * another lapse.
	 */
	#wallAheadMs: Millis = 0;
	/** Time on the skin during which the device's clock stood still. */
	#sleptMs: Millis = 0;
	#lapsedMs = $state<Millis | null>(null);
	#isLeft = false;
	#speakerState = $state<SpeakerState>('unknown');
	readonly #stopHearing: () => void;
	#hasNoAlarm = $state(false);
	/** The last ask that was sent to the lock screen. */
	#told: ThermalAsk = 'none';

	/** The question that is open now. */
	readonly ask: ThermalAsk = $derived.by(() => this.#askNow());
	/** How much longer the pack stays on. */
	readonly leftMs: Millis = $derived.by(() => {
		const { onMs, offMs } = this.plan;
		const positionMs = Math.max(onMs, this.#player?.positionMs ?? 0);
		return Math.max(0, offMs - positionMs);
	});

	/** `leftMs` at the next look at the skin (half time is one); null if only the end is left. */
	readonly nextLookLeftMs: Millis | null = $derived.by(() => {
		const { offMs, awakeMs, skinChecksMs } = this.plan;
		const looks = [...skinChecksMs, awakeMs].map((atMs) => offMs - atMs).filter((leftMs) => leftMs < this.leftMs);
		return looks.length === 0 ? null : Math.max(...looks);
	});

	constructor(ports: SessionPorts, kind: ThermalKind, minutes: number) {
		this.#ports = ports;
		this.plan = timerPlan(kind, minutes);
		this.hearing = new SessionHearing(ports, this.plan.bundle, this.plan.script);
		this.#speakerState = ports.speaker.state;
		this.#stopHearing = ports.speaker.onStateChange((state) => (this.#speakerState = state));
	}

	get phase(): ThermalPhase {
		return this.#phase;
	}

	get player(): SessionPlayer | null {
		return this.#player;
	}

	/** Whether the last start failed with an unexpected error. */
	get hasFailed(): boolean {
		return this.#hasFailed;
	}

	/** Whether the last check before the start found no alarm. `start` checks again. */
	get hasNoAlarm(): boolean {
		return this.#hasNoAlarm;
	}

	/** Why the alarm of the running timer could not be heard now; null if it could. */
	get alarmTrouble(): AlarmTrouble | null {
		// Does not use `hearing.trouble`: once a phone call has stopped the track, the alarm is heard as individual
		// sounds.
		if (this.#phase !== 'running' || !this.hearing.isLive) return null;
		const state = this.#speakerState;
		return state === 'missing' || state === 'blocked' ? state : null;
	}

	/** Whether the pack is on and timed: leaving the page then needs a confirmation. */
	get isOn(): boolean {
		return this.#phase === 'running' && this.#record !== null;
	}

	/** Null until the pack is on. */
	get record(): ThermalRecord | null {
		return this.#record;
	}

	/**
	 * How long the pack has been on by the wall clock, if that is far longer than by the device's clock. Either the
	 * device slept and its clock stood still, or the wall clock was changed. The timer cannot tell which, so it counts
	 * the difference as time on the skin and asks the person to look. Null otherwise, and once the person has looked.
	 */
	get lapsedMs(): Millis | null {
		return this.#lapsedMs;
	}

	/** Fetches and renders the sound, so that it can play on the tap. */
	async prepareSound(): Promise<void> {
		if (this.#isLeft || this.#phase === 'over') return;
		await this.hearing.prepare(this.plan.timeline);
		if (this.#isLeft) return this.hearing.rest();
		if (!this.hearing.canBeTrack) await this.#ports.speaker.prepare();
		if (this.#phase === 'ready') this.#lookForAlarm();
	}

	/**
	 * Begins to wait for “It is on”. Does not start if no alarm has arrived: a timer that cannot ring must not run.
	 * Call this inside a tap or key press, which sound requires.
	 */
	async start(): Promise<void> {
		if (this.#phase !== 'ready' && this.#phase !== 'elsewhere') return;
		this.#phase = 'starting';
		this.#hasFailed = false;
		try {
			// Call all three inside the tap.
			const [hold] = await Promise.all([
				this.#ports.sessionLock.take(),
				this.hearing.unlock(),
				this.hearing.untilFirstSound()
			]);
			this.#hold = hold;
			if (hold === null) this.#phase = 'elsewhere';
			else if (this.#isLeft) this.#release();
			else if (this.#lookForAlarm()) this.#begin();
			else this.#giveUp();
		} catch (error) {
			this.#giveUp();
			this.#hasFailed = true;
			throw error;
		}
	}

	/** Asks the browser again to allow the sound of the alarm. Call this inside a tap. */
	async unlockAlarm(): Promise<void> {
		await this.hearing.unlockAgain();
		this.#speakerState = this.#ports.speaker.state;
	}

	/** Answers the current question. Does nothing if there is none. */
	answer(): void {
		this.#player?.look();
		// This tap may restart the track that a phone call has stopped: only the track rings while the phone is locked.
		if (this.hearing.trouble === 'blocked' && this.ask !== 'off') void this.unlockAlarm();
		switch (this.ask) {
			case 'put-on':
				return this.#putOn();
			case 'skin':
				return this.#skinIsFine();
			case 'awake':
				this.#skinIsFine();
				return this.#player?.answer();
			case 'off':
				return this.#end('finished');
			case 'none':
		}
	}

	/** The person takes the pack off, or does not put it on. */
	takeOff(): void {
		this.#player?.look();
		if (this.#phase !== 'running') return;
		if (this.#record === null) this.#giveUp();
		else this.#end(this.ask === 'off' ? 'finished' : 'stopped');
	}

	/**
	 * Runs a command of the keys or the lock screen. Play, pause and stop all answer the current question: a press in
	 * the dark must not stop the clock while the pack is on.
	 */
	perform(command: SessionCommand): void {
		const answers: readonly SessionCommand['do'][] = ['resume', 'pause', 'toggle', 'stop'];
		if (answers.includes(command.do)) this.answer();
		// The system may show the clock as stopped because its button was pressed.
		this.hearing.tell();
	}

	/** Reads the clock again, for when the page is shown. */
	look(): void {
		this.#watch();
	}

	/** The page goes away. The record stays without an end, so that the person is asked about their skin on return. */
	leave(): void {
		this.#isLeft = true;
		this.#stopHearing();
		this.hearing.stopFetching();
		const record = this.#record;
		if (this.#phase !== 'running') return this.hearing.rest();
		const playedMs = this.#skinMs;
		this.#quieten();
		if (record !== null) this.#correct(record, { playedMs });
		this.#phase = 'over';
	}

	/** Whether an alarm has arrived: as a track, or as individual sounds. */
	#lookForAlarm(): boolean {
		this.#speakerState = this.#ports.speaker.state;
		this.#hasNoAlarm = !this.hearing.canBeTrack && this.#speakerState === 'missing';
		return !this.#hasNoAlarm;
	}

	#askNow(): ThermalAsk {
		const player = this.#player;
		if (player === null || this.#phase !== 'running') return 'none';
		if (this.#record === null) return 'put-on';
		if (player.status === 'waiting') return 'off';
		if (player.isRinging) return 'awake';
		if (this.#lapsedMs !== null) return 'skin';
		const due = this.plan.skinChecksMs.findLast((atMs) => atMs <= player.positionMs);
		return due !== undefined && due > this.#skinSeenMs ? 'skin' : 'none';
	}

	#begin(): void {
		const { clock } = this.#ports;
		this.#player = new SessionPlayer(
			{ clock, sound: this.hearing.choose() },
			{
				timeline: this.plan.timeline,
				...this.hearing.options,
				onprogress: () => this.#tell(),
				// The timer is never played to the end of its timeline, but stops at the wait before it.
				onfinish: () => this.#end('finished')
			}
		);
		this.#phase = 'running';
		this.hearing.begin(this.#player, (command) => this.perform(command));
		this.#player.resume();
		this.#stopWatch = clock.every(WATCH_MS, () => this.#watch());
	}

	#putOn(): void {
		const { calendar, clock, journal } = this.#ports;
		this.#record = {
			...journal.stamp(),
			type: 'thermal',
			kind: this.plan.kind,
			startedAt: isoWithOffset(calendar.now()),
			plannedMs: this.plan.minutes * MINUTE_MS,
			playedMs: 0,
			outcome: 'stopped'
		};
		void journal.save(this.#record);
		this.#onClockMs = clock.nowMs();
		this.#player?.seek(this.plan.onMs);
	}

	#skinIsFine(): void {
		this.#skinSeenMs = this.#player?.positionMs ?? 0;
		this.#lapsedMs = null;
		this.#tell();
	}

	/** Time for which the pack has been on, up to the set minutes. */
	get #skinMs(): Millis {
		const { onMs, offMs } = this.plan;
		const positionMs = this.#player?.positionMs ?? 0;
		return Math.round(Math.min(Math.max(0, positionMs - onMs), offMs - onMs));
	}

	/**
	 * Moves the timer forward if it has fallen behind, so that the pack is not on for too long: a phone call may have
	 * stopped the track, or the device's clock may have stood still.
	 */
	#watch(): void {
		const player = this.#player;
		if (player === null || this.#phase !== 'running') return;
		player.look();
		this.#compareWallClock();
		const { onMs, offMs } = this.plan;
		const dueMs = onMs + this.#onForMs;
		const isBehind = this.#record !== null && player.status === 'running' && dueMs > player.positionMs + LAG_MS;
		if (isBehind) player.seek(Math.max(player.positionMs, Math.min(dueMs, offMs - BEFORE_OFF_MS)));
		if (this.ask !== this.#told) this.#tell();
	}

	/** How long the pack has been on, including the time during which the device's clock stood still. */
	get #onForMs(): Millis {
		return this.#ports.clock.nowMs() - this.#onClockMs + this.#sleptMs;
	}

	#compareWallClock(): void {
		if (this.#record === null) return;
		const wallMs = this.#ports.calendar.now().epochMs - epochMsOf(this.#record.startedAt);
		const aheadMs = wallMs - (this.#ports.clock.nowMs() - this.#onClockMs);
		if (aheadMs > this.#wallAheadMs + LAPSE_MS) {
			this.#sleptMs += aheadMs - this.#wallAheadMs;
			this.#wallAheadMs = aheadMs;
			this.#lapsedMs = this.#onForMs;
		}
		// A clock that was put back must not hide a later sleep.
		this.#wallAheadMs = Math.min(this.#wallAheadMs, aheadMs);
	}

	/** Updates the lock screen. For a new alarm, tries again to play if the browser has blocked the sound. */
	#tell(): void {
		const isNew = this.ask !== this.#told;
		this.#told = this.ask;
		if (isNew && (this.ask === 'awake' || this.ask === 'off') && this.hearing.trouble === 'blocked') {
			void this.hearing.unlockAgain();
		}
		this.hearing.tell();
		// Request the wake lock each time: the system may have refused or revoked it.
		if (this.#phase === 'running') this.#ports.wakeLock.hold();
	}

	#end(outcome: ThermalRecord['outcome']): void {
		const record = this.#record;
		if (this.#phase !== 'running' || record === null) return;
		const playedMs = this.#skinMs;
		this.#quieten();
		this.#phase = 'over';
		this.#correct(record, { playedMs, outcome, endedAt: isoWithOffset(this.#ports.calendar.now()) });
	}

	#correct(record: ThermalRecord, set: Partial<ThermalRecord>): void {
		const { journal } = this.#ports;
		void journal.save(journal.correction(record.id, set));
	}

	/** Back to the state before the start. */
	#giveUp(): void {
		this.#quieten();
		this.#player = null;
		this.#phase = 'ready';
	}

	#quieten(): void {
		this.#stopWatch?.();
		this.#stopWatch = null;
		this.#player?.stop();
		this.hearing.end();
		this.#ports.wakeLock.release();
		this.#release();
	}

	/** Lets other tabs play. */
	#release(): void {
		this.#hold?.release();
		this.#hold = null;
	}
}
