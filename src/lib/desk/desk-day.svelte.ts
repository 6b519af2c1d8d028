import type { Urgency } from '../care/signs.ts';
import { openUrgency } from '../care/standing.ts';
import type { Calendar, Moment } from '../journal/calendar.ts';
import { dayOf } from '../journal/day.ts';
import type { Journal } from '../journal/journal.svelte.ts';
import { SECOND_MS, type Millis } from '../routine/duration.ts';
import type { Clock } from '../session/clock.ts';
import type { SessionLock } from '../session/ports.ts';
import type { Speaker } from '../sound/speaker.ts';
import type { ToneName } from '../sound/tones.ts';
import { afterBreak, newDeskDay, snoozed, type DeskDayState } from './desk-day.ts';
import { parseDeskDay } from './desk-day-schema.ts';
import type { Badge, DeskDuty, DeskStore } from './desk-ports.ts';
import { deskSettingsOf, type DeskSettings } from './desk-settings.ts';
import { afterLook, afterSessions, sessionsBefore } from './after-absence.ts';
import { isQuietAt } from './quiet-hours.ts';
import { isToday, nextBreak, type NextBreak } from './next-break.ts';

export interface DeskPorts {
	readonly journal: Journal;
	readonly calendar: Calendar;
	readonly clock: Clock;
	readonly sessionLock: Pick<SessionLock, 'isHeldHere' | 'isHeldElsewhere'>;
	readonly store: DeskStore;
	readonly badge: Badge;
	readonly duty: DeskDuty;
	/** Fetches the speaker's code. Called only when the chime is on. */
	readonly loadSpeaker: () => Promise<Speaker>;
}

/** The bell of a session, played more softly because other people may sit nearby. */
const CHIME: `tone:${ToneName}` = 'tone:bell';
const CHIME_VOLUME = 0.6;

/** A hidden page ticks about once a minute, whatever period it asks for. */
const LOOK_MS: Millis = 10 * SECOND_MS;

/** Two clocks that are read one after the other differ by less than this. */
const READING_MS: Millis = SECOND_MS;

/**
 * A desk day: counts down to the next break, and says when it is due. The state is in the store, and every tab reads it
 * from there before changing it. Nothing here throws or rejects.
 *
 * The values are getters, because this object outlives the page that created it. A `$derived` would stop with that
 * page.
 */
export class DeskDay {
	readonly #ports: DeskPorts;
	#state = $state.raw<DeskDayState | null>(null);
	#now = $state.raw<Moment>({ epochMs: 0, offsetMinutes: 0 });
	#isChimeBlocked = $state(false);
	#isInSession = false;
	/** Null until this tab has set or cleared the badge: an earlier page may have left one. */
	#isBadged: boolean | null = null;
	/** Both clocks at this tab's last look. */
	#last: { readonly wallMs: Millis; readonly ownMs: Millis } | null = null;
	/** The due instant of the break that this tab announced last. The store has it too, for a page that is reloaded. */
	#toldMs: Millis | null = null;

	constructor(ports: DeskPorts) {
		this.#ports = ports;
	}

	get settings(): DeskSettings {
		return deskSettingsOf(this.#ports.journal.settings);
	}

	/** The danger sign that closes all breaks, by its urgency; null if none stands. */
	get closedBy(): Urgency | null {
		return openUrgency(this.#ports.journal.resolved);
	}

	get isRunning(): boolean {
		return this.#state !== null;
	}

	/** Null while no desk day runs, and if no more breaks come before it ends. */
	get next(): NextBreak | null {
		if (this.#state === null) return null;
		const next = nextBreak(this.settings, this.#state, this.#now);
		return isToday(next, this.#state, this.#now, this.#ports.journal.settings.dayBoundaryMinutes) ? next : null;
	}

	/** Until the next break is due; 0 from then on, and while there is no next break. */
	get leftMs(): Millis {
		return Math.max(0, (this.next?.dueMs ?? 0) - this.#now.epochMs);
	}

	/** The share of the wait for the next break that is left, 0–1. A snooze or quiet hours make the wait longer. */
	get leftShare(): number {
		if (this.#state === null || this.next === null) return 0;
		return this.leftMs / Math.max(1, this.next.dueMs - this.#state.sinceMs);
	}

	get isDue(): boolean {
		return this.next !== null && this.leftMs === 0 && this.closedBy === null;
	}

	/**
	 * End of the current quiet hours, in minutes after midnight. Null outside quiet hours, and while there is no next
	 * break.
	 */
	get quietUntilMinutes(): number | null {
		const { quiet } = this.settings;
		const { epochMs, offsetMinutes } = this.#now;
		return this.next !== null && isQuietAt(quiet, epochMs, offsetMinutes) ? (quiet?.toMinutes ?? null) : null;
	}

	/** Whether the browser kept the last chime from sounding. A tap on “Try it” may help. */
	get isChimeBlocked(): boolean {
		return this.#isChimeBlocked;
	}

	/**
	 * Looks at the clock at intervals from now on. Call it when the journal is ready. Returns a function that stops
	 * this.
	 */
	watch(): () => void {
		this.look();
		const stops = [
			this.#ports.clock.every(LOOK_MS, () => this.look()),
			this.#ports.store.onChange(() => this.#show(parseDeskDay(this.#ports.store.read())))
		];
		return () => stops.forEach((stop) => stop());
	}

	/** Reads the clock, the store and the journal now. Call it also when the page is shown, or a session was saved. */
	look(): void {
		const { calendar, store, journal, duty } = this.#ports;
		if (journal.status !== 'ready') return;
		const now = calendar.now();
		const read = store.read();
		const stored = parseDeskDay(read);
		const lostMs = this.#lostMs(now);
		if (stored === null || stored.day !== dayOf(now, journal.settings.dayBoundaryMinutes)) {
			if (read !== null) store.write(null);
			return this.#show(null);
		}
		const looked = afterLook(this.settings, stored, now, lostMs);
		const state = afterSessions(this.settings, looked, journal.sessions, now);
		// Only one tab writes what it saw: another tab may have read the store a moment too early.
		if (duty.isOurs) store.write(state);
		this.#show(state);
	}

	/** Call it inside a tap, so that the browser allows the chime. */
	start(): void {
		const { calendar, journal } = this.#ports;
		const now = calendar.now();
		this.#set(newDeskDay(now, journal.settings.dayBoundaryMinutes, sessionsBefore(journal.sessions, now)));
		if (this.settings.chime) void this.#allowChime();
	}

	end(): void {
		this.#ports.store.write(null);
		this.#show(null);
	}

	/** The break comes a few minutes later. */
	snooze(): void {
		this.#change((state) => snoozed(state, this.#now.epochMs, this.settings.snoozeMinutes));
	}

	/** The break is left out. The next one comes as if it had been taken. */
	skip(): void {
		this.#change((state) => {
			const longOf = this.next?.longOf ?? null;
			return afterBreak(state, { atMs: this.#now.epochMs, longOf, session: null });
		});
	}

	/** Whether this tab shows the player or a timer of cold or heat. Nothing is announced meanwhile. */
	setInSession(isInSession: boolean): void {
		this.#isInSession = isInSession;
		void this.#tell();
	}

	/** Fetches what the chime needs, so that `tryChime` sounds within its tap. */
	async prepareChime(): Promise<void> {
		const speaker = await this.#speaker();
		await speaker?.prepare();
	}

	/** Call it inside a tap. */
	async tryChime(): Promise<void> {
		await this.#ring();
	}

	/**
	 * Shows `state` on this page without storing it: the store has it, or any page can compute it from the store. Null
	 * ends the desk day.
	 */
	#show(state: DeskDayState | null): void {
		const { calendar, duty } = this.#ports;
		this.#now = calendar.now();
		this.#state = state;
		if (state === null) duty.leave();
		else duty.take(() => this.look());
		void this.#tell();
	}

	#change(change: (state: DeskDayState) => DeskDayState): void {
		this.look();
		if (this.#state !== null) this.#set(change(this.#state));
	}

	#set(state: DeskDayState): void {
		this.#ports.store.write(state);
		this.#show(state);
	}

	/** By how much the wall clock has run ahead of this page's clock since the last look: the page was asleep. */
	#lostMs({ epochMs }: Moment): Millis {
		const ownMs = this.#ports.clock.nowMs();
		const last = this.#last;
		this.#last = { wallMs: epochMs, ownMs };
		const lostMs = last === null ? 0 : epochMs - last.wallMs - (ownMs - last.ownMs);
		return lostMs > READING_MS ? lostMs : 0;
	}

	/** Announces a due break once, in one tab, and never during a session or a timer of cold or heat. */
	async #tell(): Promise<void> {
		const { sessionLock, duty } = this.#ports;
		const mayTell = () => this.isDue && !this.#isInSession && !sessionLock.isHeldHere;
		if (!mayTell()) return this.#setBadge(false);
		if (!duty.isOurs) return;
		const dueMs = this.next?.dueMs ?? null;
		if (await sessionLock.isHeldElsewhere()) return;
		if (this.#state === null || !mayTell() || this.next?.dueMs !== dueMs) return;
		this.#setBadge(true);
		if (this.#state.toldMs === dueMs || this.#toldMs === dueMs) return;
		this.#toldMs = dueMs;
		this.#set({ ...this.#state, toldMs: dueMs });
		if (this.settings.chime) await this.#ring();
	}

	#setBadge(isOn: boolean): void {
		if (isOn === this.#isBadged) return;
		this.#isBadged = isOn;
		if (isOn) this.#ports.badge.show();
		else this.#ports.badge.clear();
	}

	/**
	 * Sessions share the speaker and set its volume. The chime keeps that volume and plays at a gain that makes up for
	 * it. It leaves the speaker alone once a session has begun to use it.
	 */
	async #ring(): Promise<void> {
		const speaker = await this.#allowChime();
		if (speaker === null || this.#isSpeakerInUse) return;
		const wanted = this.#ports.journal.settings.volume * CHIME_VOLUME;
		// No gain makes a volume of 0 audible. An earlier session left this volume, and the next one sets its own.
		if (speaker.volume === 0) speaker.setVolume(1);
		if (speaker.state === 'running') speaker.playAt(CHIME, speaker.nowMs(), wanted / speaker.volume);
		speaker.rest();
	}

	/** Null if a session uses the speaker, or it could not be fetched. */
	async #allowChime(): Promise<Speaker | null> {
		if (this.#isSpeakerInUse) return null;
		const speaker = await this.#speaker();
		await speaker?.prepare();
		if (speaker === null || this.#isSpeakerInUse) return null;
		await speaker.unlock();
		this.#isChimeBlocked = speaker.state !== 'running';
		return speaker;
	}

	get #isSpeakerInUse(): boolean {
		return this.#ports.sessionLock.isHeldHere;
	}

	/** Null if its code could not be fetched: the break is then announced in silence. */
	async #speaker(): Promise<Speaker | null> {
		try {
			return await this.#ports.loadSpeaker();
		} catch (error) {
			if (!(error instanceof TypeError)) throw error;
			return null;
		}
	}
}
