import { describe, expect, it } from 'vitest';
import { Journal } from '../journal/journal.svelte.ts';
import { MemoryVault } from '../journal/memory-vault.ts';
import { MINUTE_MS, SECOND_MS, type Millis } from '../routine/duration.ts';
import { FakeClock } from '../session/fake-clock.ts';
import { settle } from '../session/fake-phone.svelte.ts';
import { FakeSpeaker } from '../sound/fake-speaker.ts';
import { toneKey } from '../sound/clip.ts';
import { newDeskDay } from './desk-day.ts';
import { DeskDay } from './desk-day.svelte.ts';
import { DEFAULT_DESK_SETTINGS, type DeskSettings } from './desk-settings.ts';
import { FakeDesk } from './fake-desk.ts';
import { at, momentOf, timeOf } from './sample-days.ts';

/** A computer at 09:00 on a Monday, with tabs that share its clock and what is stored. */
class Computer {
	readonly clock = new FakeClock();
	readonly desk = new FakeDesk();
	readonly vault = new MemoryVault();
	readonly speaker = Object.assign(new FakeSpeaker(), { volume: 1 });
	isPlaying = false;
	/** Whether a session or timer runs in the tab of the desk day. */
	isPlayingHere = false;
	/** How far the wall clock is ahead of the page's clock. */
	aheadMs = at('09:00').epochMs - this.clock.nowMs();
	speakers = 0;
	#ids = 0;

	readonly calendar = {
		now: () => momentOf(this.clock.nowMs() + this.aheadMs),
		newId: () => `01K${String(this.#ids++).padStart(23, '0')}`
	};

	get time(): string {
		return timeOf(this.calendar.now().epochMs);
	}

	async open(changes: Partial<DeskSettings> = {}) {
		const journal = new Journal({ vault: this.vault, calendar: this.calendar });
		await journal.load();
		if (Object.keys(changes).length > 0) {
			await journal.setSetting('desk', { ...DEFAULT_DESK_SETTINGS, ...changes });
		}
		const { close, ...ports } = this.desk.join();
		const isHeldHere = () => this.isPlayingHere;
		const day = new DeskDay({
			...ports,
			journal,
			calendar: this.calendar,
			clock: this.clock,
			sessionLock: {
				get isHeldHere() {
					return isHeldHere();
				},
				isHeldElsewhere: async () => this.isPlaying
			},
			loadSpeaker: async () => {
				this.speakers++;
				return this.speaker;
			}
		});
		const unwatch = day.watch();
		return {
			day,
			journal,
			close: () => {
				unwatch();
				close();
			}
		};
	}

	/** Lets time pass, tick by tick, until the wall clock shows `time` on that Monday. */
	async until(time: string): Promise<void> {
		await this.pass(at(time).epochMs - this.calendar.now().epochMs);
	}

	async pass(ms: Millis): Promise<void> {
		for (let leftMs = ms; leftMs > 0; leftMs -= MINUTE_MS) {
			this.clock.advance(Math.min(leftMs, MINUTE_MS));
			await settle();
		}
	}

	/** Makes the computer sleep until `time`. The page's clock stands still meanwhile. */
	async sleepUntil(time: string): Promise<void> {
		this.aheadMs += at(time).epochMs - this.calendar.now().epochMs;
		await this.pass(10 * SECOND_MS);
	}

	/** A session ends now. Then the page looks, as pages do once the journal has the session. */
	async play({ journal, day }: { journal: Journal; day: DeskDay }, plannedMs: Millis = MINUTE_MS): Promise<void> {
		await journal.save({
			...journal.stamp(),
			type: 'session',
			routine: 'breathe-5',
			routineName: 'Breathing',
			startedAt: '2026-11-23T09:00:00.000+01:00',
			day: journal.today,
			plannedMs,
			playedMs: plannedMs,
			outcome: 'finished'
		});
		day.look();
	}
}

const LUNCH = { fromMinutes: 12 * 60, toMinutes: 13 * 60 };

describe('a desk day', () => {
	it('of eight hours: lunch as quiet hours, a sleep of the computer, a snooze, a skip and a session', async () => {
		const computer = new Computer();
		const tab = await computer.open({ quiet: LUNCH });
		const { day } = tab;
		const dues: string[] = [];
		const note = () => dues.push(`${computer.time} ${day.next?.kind}`);
		const nextDue = async () => {
			for (let looks = 0; !day.isDue && looks < 6 * 180; looks++) await computer.pass(10 * SECOND_MS);
			note();
		};
		day.start();
		await nextDue();
		day.skip();
		await nextDue();
		day.snooze();
		await nextDue();
		await computer.play(tab);
		await nextDue();
		await computer.play(tab, 5 * MINUTE_MS);
		await computer.until('13:04');
		expect(day.isDue).toBe(false);
		await nextDue();
		await computer.sleepUntil('14:30');
		expect(day.isDue).toBe(false);
		await nextDue();
		day.skip();
		await nextDue();
		day.skip();
		await nextDue();
		day.skip();
		expect(dues).toEqual([
			'09:45 micro',
			'10:30 active',
			'10:40 active',
			'11:25 long',
			'13:05 active',
			'15:15 long',
			'16:00 micro',
			'16:45 active'
		]);
	});

	it('counts down, and is due to the minute', async () => {
		const computer = new Computer();
		const { day } = await computer.open();
		expect([day.isRunning, day.isDue, day.leftMs]).toEqual([false, false, 0]);
		day.start();
		expect(day.leftMs).toBe(45 * MINUTE_MS);
		await computer.until('09:40');
		expect([day.leftMs, day.leftShare.toFixed(2), day.isDue]).toEqual([5 * MINUTE_MS, '0.11', false]);
		await computer.until('09:45');
		expect([day.leftMs, day.isDue]).toEqual([0, true]);
	});

	it('tells until when it is quiet, and counts down again from then on', async () => {
		const computer = new Computer();
		const { day } = await computer.open({ quiet: LUNCH });
		const shown = async (time: string) => {
			await computer.until(time);
			return day.quietUntilMinutes;
		};
		expect(await shown('12:10')).toBeNull();
		day.start();
		expect([await shown('12:11'), await shown('12:59'), await shown('13:00')]).toEqual([780, 780, null]);
		expect(day.isDue).toBe(false);
	});

	it('does not count a session from before it, when the clock is put back past that session', async () => {
		const computer = new Computer();
		const tab = await computer.open();
		await computer.until('09:10');
		await computer.play(tab);
		await computer.until('09:20');
		tab.day.start();
		await computer.until('09:30');
		computer.aheadMs -= 30 * MINUTE_MS;
		tab.day.look();
		await computer.pass(MINUTE_MS);
		expect(computer.time).toBe('09:01');
		expect(tab.day.leftMs).toBe(34 * MINUTE_MS);
	});

	it('promises no break after its end', async () => {
		const computer = new Computer();
		const { day } = await computer.open({ quiet: { fromMinutes: 10 * 60, toMinutes: 3 * 60 } });
		day.start();
		expect(day.leftMs).toBe(45 * MINUTE_MS);
		await computer.until('09:45');
		day.skip();
		expect([day.isRunning, day.next, day.isDue, day.leftMs, day.leftShare]).toEqual([true, null, false, 0, 0]);
		await settle();
		expect(computer.desk.isBadged).toBe(false);
	});

	it('starts no day by itself, and ends with the person’s day', async () => {
		const computer = new Computer();
		const { day } = await computer.open();
		await computer.until('10:00');
		expect(day.isRunning).toBe(false);
		day.start();
		await computer.until('26:59');
		expect(day.isRunning).toBe(true);
		await computer.until('27:01');
		expect(day.isRunning).toBe(false);
		expect(computer.desk.stored).toBeNull();
		expect(computer.desk.isBadged).toBe(false);
	});

	it('ends when it is ended', async () => {
		const computer = new Computer();
		const { day } = await computer.open();
		day.start();
		await computer.until('09:45');
		day.end();
		await settle();
		expect([day.isRunning, day.isDue, computer.desk.isBadged, computer.desk.stored]).toEqual([
			false,
			false,
			false,
			null
		]);
	});

	it('goes on after a reload in its middle', async () => {
		const computer = new Computer();
		const before = await computer.open();
		before.day.start();
		await computer.until('09:20');
		before.close();
		const { day } = await computer.open();
		expect(day.leftMs).toBe(25 * MINUTE_MS);
	});

	it('counts an absence, with the page closed, as time away from the desk', async () => {
		const computer = new Computer();
		const before = await computer.open();
		before.day.start();
		await computer.until('09:20');
		before.close();
		await computer.until('10:20');
		const { day } = await computer.open();
		expect([day.isRunning, day.isDue, day.leftMs]).toEqual([true, false, 45 * MINUTE_MS]);
	});

	it.each(['not readable', 'typed as it should be, and out of range'])(
		'drops a stored day that is %s',
		async (which) => {
			const computer = new Computer();
			const broken = { ...newDeskDay(at('09:00'), 180), sinceMs: 1e300, notBeforeMs: 9e15 };
			computer.desk.stored = JSON.stringify(which === 'not readable' ? { day: 'soon' } : broken);
			const { day } = await computer.open();
			expect([day.isRunning, computer.desk.stored]).toEqual([false, null]);
			day.start();
			expect(day.leftMs).toBe(45 * MINUTE_MS);
		}
	);

	it('offers no break while a danger sign stands', async () => {
		const computer = new Computer();
		const { day, journal } = await computer.open({ chime: true });
		day.start();
		await journal.save({ ...journal.stamp(), type: 'screening', day: journal.today, result: 'today', items: [8] });
		await computer.until('09:50');
		expect([day.closedBy, day.isDue, computer.desk.isBadged, computer.speaker.heard]).toEqual([
			'today',
			false,
			false,
			[]
		]);
	});
});

describe('reminders are silent by default', () => {
	it('without the chime, the badge is all, and no sound code is fetched', async () => {
		const computer = new Computer();
		const { day } = await computer.open();
		day.start();
		await computer.until('09:44');
		expect(computer.desk.isBadged).toBe(false);
		await computer.until('09:46');
		expect(computer.desk.isBadged).toBe(true);
		expect(computer.speakers).toBe(0);
	});

	it('with the chime, it rings once for each break, softer than a session, and again after a snooze', async () => {
		const computer = new Computer();
		const { day, journal } = await computer.open({ chime: true });
		day.start();
		await computer.until('10:00');
		computer.speaker.advance(1);
		expect(computer.speaker.heard.map(({ sound }) => toneKey(sound))).toEqual([toneKey('bell')]);
		expect(computer.speaker.heard[0]!.gain).toBeCloseTo(0.6 * journal.settings.volume);
		expect(computer.speaker.volume, 'what a session has set').toBe(1);
		expect(computer.speaker.isResting).toBe(true);
		day.snooze();
		await settle();
		expect(computer.desk.isBadged).toBe(false);
		await computer.until('10:20');
		computer.speaker.advance(1);
		expect(computer.speaker.heard).toHaveLength(2);
	});

	it('a timer of cold or heat in this tab keeps its speaker: nothing chimes, nor by a tap', async () => {
		const computer = new Computer();
		const { day } = await computer.open({ chime: true });
		day.start();
		await settle();
		computer.speaker.unlocks = 0;
		computer.speaker.isResting = false;
		computer.isPlayingHere = true;
		await computer.until('09:50');
		await day.tryChime();
		computer.speaker.advance(1);
		const { heard, volume, isResting, unlocks } = computer.speaker;
		expect([heard, volume, isResting, unlocks]).toEqual([[], 1, false, 0]);
		expect(computer.desk.isBadged).toBe(false);
		computer.isPlayingHere = false;
		await computer.pass(MINUTE_MS);
		computer.speaker.advance(1);
		expect(computer.speaker.heard).toHaveLength(1);
	});

	it('a timer that begins while the chime is fetched keeps its speaker', async () => {
		const computer = new Computer();
		const { day } = await computer.open({ chime: true });
		computer.speaker.unlock = async () => void (computer.isPlayingHere = true);
		await day.tryChime();
		computer.speaker.advance(1);
		expect([computer.speaker.heard, computer.speaker.volume, computer.speaker.isResting]).toEqual([[], 1, false]);
	});

	it('tells that the browser holds the chime back', async () => {
		const computer = new Computer();
		const { day } = await computer.open({ chime: true });
		computer.speaker.state = 'blocked';
		day.start();
		await computer.until('09:46');
		expect(day.isChimeBlocked).toBe(true);
		computer.speaker.state = 'running';
		await day.tryChime();
		expect(day.isChimeBlocked).toBe(false);
	});

	it('nothing is announced during a session, in this tab or in another', async () => {
		const computer = new Computer();
		const tab = await computer.open({ chime: true });
		const { day } = tab;
		day.start();
		day.setInSession(true);
		await computer.until('09:50');
		expect(computer.desk.isBadged).toBe(false);
		computer.isPlaying = true;
		day.setInSession(false);
		await computer.until('09:55');
		computer.speaker.advance(1);
		expect([computer.desk.isBadged, computer.speaker.heard]).toEqual([false, []]);
		await computer.play(tab);
		computer.isPlaying = false;
		await computer.until('10:39');
		expect([day.isDue, day.leftMs]).toEqual([false, MINUTE_MS]);
	});
});

describe('two tabs', () => {
	it('show the same day; one of them chimes and sets the badge', async () => {
		const computer = new Computer();
		const first = await computer.open({ chime: true });
		first.day.start();
		const second = await computer.open();
		await computer.until('09:46');
		computer.speaker.advance(1);
		expect([first.day.isDue, second.day.isDue, computer.desk.isBadged]).toEqual([true, true, true]);
		expect(computer.speaker.heard).toHaveLength(1);
		second.day.skip();
		await settle();
		expect([first.day.isDue, first.day.leftMs, computer.desk.isBadged]).toEqual([false, second.day.leftMs, false]);
	});

	it('hand over when the tab in charge is closed', async () => {
		const computer = new Computer();
		const first = await computer.open();
		first.day.start();
		await computer.open();
		first.close();
		await computer.until('09:46');
		expect(computer.desk.isBadged).toBe(true);
	});

	it('do not lengthen the gap twice after one short sleep', async () => {
		const computer = new Computer();
		const first = await computer.open();
		first.day.start();
		const second = await computer.open();
		await computer.until('09:30');
		await computer.sleepUntil('09:34');
		expect([first.day.next, second.day.next].map((next) => timeOf(next?.dueMs ?? 0))).toEqual(['09:49', '09:49']);
	});

	it('do not react to each other: one of them writes what it sees, every ten seconds', async () => {
		const computer = new Computer();
		(await computer.open()).day.start();
		await computer.open();
		const before = computer.desk.writes;
		await computer.pass(MINUTE_MS);
		expect(computer.desk.writes - before).toBe(6);
	});
});
