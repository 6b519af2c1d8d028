import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Calendar } from './calendar.ts';
import { addDays, isoWithOffset, parseMoment } from './day.ts';
import { condense, digestOf, MANY_SESSIONS, parseDigest, Recent, storedOf, type DigestStore } from './digest.ts';
import { keyOf } from './entries.ts';
import { FakeTabs } from './fake-tabs.ts';
import { Journal } from './journal.svelte.ts';
import { MemoryVault } from './memory-vault.ts';
import type { JournalRecord, RecordOf } from './records.ts';
import { flareOn, MONDAY, noonOf, playingOf, restDayOn, sessionOn, settingOn, ulidAt } from './sample-records.ts';
import { streakOn, whyByDay } from './streak.ts';

const HOUR_MS = 3_600_000;
/** In hours from UTC; both sides of the date line are among them. */
const OFFSETS = [0, 1, 10.5, 14, -10, -11];
const COUNT = MANY_SESSIONS + 100;
/** Number of the first session's id. Session ids are two apart. */
const FIRST = 40_000;
/** Number of the first id that is written after the digest. */
const LATER = 200_000;

/**
 * `count` sessions. `gaps`: days from one session to the next. `offsets`: UTC offsets in hours, a new one every seven
 * sessions.
 */
function historyOf(gaps: readonly number[], offsets: readonly number[], count = COUNT): RecordOf<'session'>[] {
	let day = 0;
	return Array.from({ length: count }, (_, index) => {
		day += gaps[index % gaps.length]!;
		return sessionIn(day, offsets[Math.floor(index / 7) % offsets.length]!, index, index % 11 === 0 ? 10_000 : 60_000);
	});
}

function sessionIn(day: number, offsetHours: number, n: number, playedMs = 60_000): RecordOf<'session'> {
	const epochMs = Date.parse(noonOf(day)) - offsetHours * HOUR_MS;
	const startedAt = isoWithOffset({ epochMs, offsetMinutes: offsetHours * 60 });
	return sessionOn(day, { id: ulidAt(FIRST + 2 * n), startedAt, at: startedAt, playedMs });
}

/** A device whose pages share a vault and a digest. `day`: today, in days after `MONDAY`. */
function deviceOn(day: number, records: readonly JournalRecord[]) {
	const vault = new MemoryVault(records.map((record) => [keyOf(record, ''), record]));
	let kept: unknown = null;
	const digests: DigestStore = { read: () => structuredClone(kept), write: (digest) => (kept = digest) };
	const tabs = new FakeTabs();
	let count = LATER;
	const device = { vault, day, digests, open };
	const calendar: Calendar = {
		now: () => parseMoment(noonOf(device.day)) ?? expect.unreachable(),
		newId: () => ulidAt(count++)
	};
	async function open(part?: 'whole' | 'recent'): Promise<Journal> {
		const journal = new Journal({ vault, calendar, recentPart: async () => Recent.from(digests), tabs: tabs.join() });
		await journal.load(part);
		return journal;
	}
	return device;
}

/** A device with a digest of `sessions`. Its today is the day of the last session. */
async function condensed(sessions: readonly RecordOf<'session'>[], others: readonly JournalRecord[] = []) {
	const lastDay = Math.round((Date.parse(sessions.at(-1)!.day) - Date.parse(MONDAY)) / (24 * HOUR_MS));
	const device = deviceOn(lastDay, [...sessions, ...others]);
	await condense(device.digests, await device.open());
	expect(device.digests.read() === null).toBe(false);
	return device;
}

const stored = () =>
	storedOf({ range: { from: 'a', to: 'b' }, count: 0, kept: [], changes: 0, others: 0, before: MONDAY, starts: [] });

/** What Today shows of a journal. */
function shownBy(journal: Journal, ahead = 0) {
	const today = addDays(journal.today, ahead);
	const why = whyByDay(journal.resolved, today);
	return {
		streak: streakOn(journal.resolved, today),
		why: Array.from({ length: 4000 }, (_, ago) => why(addDays(today, -ago))[0]).join(''),
		recent: journal.sessions.filter(({ day }) => day > addDays(today, -90)),
		playing: journal.playing,
		settings: journal.settings
	};
}

/** Records that are written after the digest was made. `n` picks a session; `day` is today. */
type Act = (sessions: readonly RecordOf<'session'>[], n: number, day: number) => readonly JournalRecord[];

const stamp = (n: number, day: number) => ({ v: 1, id: ulidAt(LATER + 10_000 + n), at: noonOf(day) }) as const;

const ACTS: Readonly<Record<string, Act>> = {
	'a new session': (_, n, day) => [sessionIn(day, 0, LATER + n)],
	'a session of long ago, by hand': (_, n, day) => [sessionIn(n % day, 14, LATER + n)],
	'a correction of a session': (sessions, n, day) => [
		{ ...stamp(n, day), type: 'correction', of: sessions[n % sessions.length]!.id, set: { playedMs: 0 } }
	],
	'a session moved to today': (sessions, n, day) => [
		{ ...stamp(n, day), type: 'correction', of: sessions[n % sessions.length]!.id, set: { day: addDays(MONDAY, day) } }
	],
	'a deletion': (sessions, n, day) => [{ ...stamp(n, day), type: 'deletion', of: sessions[n % sessions.length]!.id }],
	'a deletion that is undone': (sessions, n, day) => {
		const deletion = { ...stamp(n, day), type: 'deletion', of: sessions[n % sessions.length]!.id } as const;
		return [deletion, { ...stamp(n + 5000, day), type: 'deletion', of: deletion.id }];
	},
	'an old session of another device': (_, n) => [
		{ ...sessionIn(n % 900, -11, 0), id: ulidAt(FIRST + 2 * (n % COUNT) + 1) }
	],
	'a flare': (_, n, day) => [flareOn(Math.max(0, day - (n % 20)), day)],
	'a setting': (_, n, day) =>
		[settingOn(n, 'restDaysPerWeek', n % 3), settingOn(n + 1, 'weekGoal', 1 + (n % 7))].map((record) => ({
			...record,
			at: noonOf(day)
		}))
};

describe('Today, which reads a digest in place of old sessions', () => {
	it('shows the same as with the whole journal, whatever happened before and after the digest', async () => {
		let parts = 0;
		const gaps = fc.array(fc.constantFrom(0, 0, 1, 1, 1, 2, 2, 3, 9), { minLength: 3, maxLength: 40 });
		const acts = fc.array(fc.tuple(fc.constantFrom(...Object.keys(ACTS)), fc.nat({ max: 4000 })), { maxLength: 3 });
		await fc.assert(
			fc.asyncProperty(
				gaps.filter((all) => all.some((gap) => gap > 0)),
				fc.shuffledSubarray(OFFSETS, { minLength: 1 }),
				acts,
				acts,
				fc.integer({ min: 0, max: 30 }),
				async (someGaps, offsets, before, after, days) => {
					const sessions = historyOf(someGaps, offsets);
					const recordsOf = (all: typeof acts extends fc.Arbitrary<infer T> ? T : never, shift: number, day: number) =>
						all.flatMap(([name, n]) => ACTS[name]!(sessions, n + shift, day));
					const lastDay = Math.round((Date.parse(sessions.at(-1)!.day) - Date.parse(MONDAY)) / (24 * HOUR_MS));
					const device = deviceOn(lastDay, [...sessions, ...recordsOf(before, 0, lastDay)]);
					await condense(device.digests, await device.open());
					device.day += days;
					for (const record of recordsOf(after, 20_000, device.day)) device.vault.stored.set(keyOf(record, ''), record);
					const whole = await device.open('whole');
					const part = await device.open('recent');
					if (part.sessions.length < whole.sessions.length) parts++;
					for (const ahead of [0, 1, 8]) expect(shownBy(part, ahead)).toEqual(shownBy(whole, ahead));
					await part.loadWhole();
					expect(part.sessions).toEqual(whole.sessions);
					expect(part.contents).toHaveLength(whole.contents.length);
				}
			),
			{ numRuns: 25 }
		);
		expect(parts).toBeGreaterThan(3);
	}, 60_000);

	it('reads few sessions, and all of them for other pages', async () => {
		const device = await condensed(historyOf([0, 1], [0]));
		const journal = await device.open('recent');
		expect(journal.sessions.length).toBeLessThan(250);
		expect(streakOn(journal.resolved, journal.today).days).toBeGreaterThan(700);
		await journal.loadWhole();
		expect(journal.sessions).toHaveLength(COUNT);
		expect(journal.contents).toHaveLength(COUNT);
	});

	it.each(Object.entries(ACTS))('is right after %s, in another tab and on the next visit', async (_, act) => {
		// Day 5 is a gap.
		const sessions = historyOf([1, 2], [0]);
		const device = await condensed(sessions);
		const here = await device.open('recent');
		const elsewhere = await device.open('whole');
		for (const record of act(sessions, 5, device.day)) await elsewhere.save(record);
		await vi.waitFor(() => expect(shownBy(here)).toEqual(shownBy(elsewhere)));
		expect(shownBy(await device.open('recent'))).toEqual(shownBy(elsewhere));
	});

	it('is right after an old deletion was undone', async () => {
		const sessions = historyOf([1, 2], [0]);
		const [deletion] = ACTS['a deletion']!(sessions, 5, 900);
		const device = await condensed(sessions, [deletion!]);
		const elsewhere = await device.open('whole');
		await elsewhere.save({ ...stamp(77, device.day), type: 'deletion', of: deletion!.id });
		expect(elsewhere.sessions).toHaveLength(COUNT);
		expect(shownBy(await device.open('recent'))).toEqual(shownBy(elsewhere));
	});

	it('is right after an old session was changed on Today itself', async () => {
		const sessions = historyOf([1], [0]);
		const journal = await (await condensed(sessions)).open('recent');
		await journal.save(journal.correction(sessions[3]!.id, { playedMs: 0 }));
		await vi.waitFor(() => expect(journal.sessions).toHaveLength(COUNT));
	});

	it('is not used for a day before it, and forgotten', async () => {
		const device = await condensed(historyOf([1], [0]));
		device.day -= 40;
		expect((await device.open('recent')).sessions).toHaveLength(COUNT);
		expect(device.digests.read()).toBeNull();
	});

	it('is not used once an old session is there in a second version', async () => {
		const sessions = historyOf([1], [0]);
		const device = await condensed(sessions);
		device.vault.stored.set(`aside:${ulidAt(LATER)}`, { ...sessions[5], playedMs: 1 });
		expect((await device.open('recent')).sessions).toHaveLength(COUNT);
	});

	it('is not used once a record of another type has the id of an old session', async () => {
		const sessions = historyOf([1], [0]);
		const device = await condensed(sessions);
		device.vault.stored.set(`walk:${sessions[5]!.id}`, { ...restDayOn(5), id: sessions[5]!.id });
		expect((await device.open('recent')).isPart).toBe(false);
	});

	it('gives way to the whole journal as soon as the storage answers, once another page has asked for it', async () => {
		const device = await condensed(historyOf([1], [0]));
		const journal = await device.open('recent');
		device.vault.failure = { code: 'failed', message: 'no answer' };
		await journal.loadWhole();
		expect([journal.isPart, journal.problem?.code]).toEqual([true, 'failed']);
		await journal.retryUnsaved();
		expect([journal.isPart, journal.problem?.code]).toEqual([true, 'failed']);
		device.vault.failure = null;
		await journal.retryUnsaved();
		expect([journal.isPart, journal.problem]).toEqual([false, null]);
		expect(journal.sessions).toHaveLength(COUNT);
	});

	it('knows that a session in progress has long ended', async () => {
		const sessions = historyOf([1], [0]);
		const device = await condensed(sessions);
		device.vault.stored.set('playing', playingOf(sessions[9]!));
		expect((await device.open('recent')).playing).toBeNull();
	});

	it.each([
		['nothing', null],
		['a number', 7],
		['of another version', { ...stored(), version: 2 }],
		['without a range', { ...stored(), from: undefined }],
		['of a range that ends before it begins', { ...stored(), from: 'z' }],
		['with half a row', { ...stored(), starts: '1,2' }],
		['with words for numbers', { ...stored(), starts: '1,2,3,x' }],
		['with a fraction', { ...stored(), starts: '1,2,3,4.5' }],
		['with a list for a number', { ...stored(), starts: '1,2,3,[4]' }],
		['that would be another list', { ...stored(), starts: '1,2,3,4],[5' }]
	])('reads the whole journal where the digest is %s', (_, digest) => {
		expect(parseDigest(digest)).toBeNull();
		expect(parseDigest(stored())).not.toBeNull();
	});

	it('is printed and parsed without a change', async () => {
		const device = deviceOn(800, historyOf([0, 1], [14, -11]));
		const journal = await device.open();
		const digest = digestOf(journal.entries, journal.resolved, journal.today);
		expect(digest && parseDigest(storedOf(digest))).toEqual(digest);
	});
});
