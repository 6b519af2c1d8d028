import type * as aboutYouMessages from './en/care/about-you-messages.ts';
import type * as acknowledgementMessages from './en/acknowledgement-messages.ts';
import type * as activityMessages from './en/care/activity-messages.ts';
import type * as audioFileMessages from './en/player/audio-file-messages.ts';
import type * as calendarMessages from './en/progress/calendar-messages.ts';
import type * as careMessages from './en/care/care-messages.ts';
import type * as chartMessages from './en/progress/chart-messages.ts';
import type * as commonMessages from './en/common-messages.ts';
import type * as dataMessages from './en/data-messages.ts';
import type * as dateMessages from './en/date-messages.ts';
import type * as dayMessages from './en/progress/day-messages.ts';
import type * as deskMessages from './en/desk-messages.ts';
import type * as exerciseMessages from './en/exercise-messages.ts';
import type * as flareMessages from './en/care/flare-messages.ts';
import type * as fitWords from './en/fit-words.ts';
import type * as figureMessages from './en/player/figure-messages.ts';
import type * as finderMessages from './en/finder-messages.ts';
import type * as helpMessages from './en/care/help-messages.ts';
import type * as historyMessages from './en/progress/history-messages.ts';
import type * as howYouAreMessages from './en/care/how-you-are-messages.ts';
import type * as installMessages from './en/install-messages.ts';
import type * as learnMessages from './en/learn-messages.ts';
import type * as libraryMessages from './en/library-messages.ts';
import type * as painMessages from './en/care/pain-messages.ts';
import type * as planNames from './en/care/plan-names.ts';
import type * as playerMessages from './en/player/player-messages.ts';
import type * as problemWords from './en/problem-words.ts';
import type * as progressMessages from './en/progress/progress-messages.ts';
import type * as progressionMessages from './en/care/progression-messages.ts';
import type * as recordProblemWords from './en/record-problem-words.ts';
import type * as restDayMessages from './en/progress/rest-day-messages.ts';
import type * as reportMessages from './en/progress/report-messages.ts';
import type * as routineMessages from './en/routine-messages.ts';
import type * as scaleMessages from './en/scale-messages.ts';
import type * as settingsMessages from './en/settings-messages.ts';
import type * as soundCheckMessages from './en/player/sound-check-messages.ts';
import type * as soundMessages from './en/player/sound-messages.ts';
import type * as startMessages from './en/player/start-messages.ts';
import type * as storageMessages from './en/storage-messages.ts';
import type * as streakSettingMessages from './en/progress/streak-setting-messages.ts';
import type * as streakMessages from './en/streak-messages.ts';
import type * as thermalMessages from './en/care/thermal-messages.ts';
import type * as thermalPhrases from './en/care/thermal-phrases.ts';
import type * as todayMessages from './en/today-messages.ts';
import type * as updateMessages from './en/update-messages.ts';
import type * as voiceMessages from './en/player/voice-messages.ts';
import type * as walkMessages from './en/care/walk-messages.ts';

/**
 * All exports of the modules in a language's folder, by name. The English modules define the types. The app imports a
 * module as `#i18n/<module>.ts`. Another language's modules declare their exports with these types, so that a missing
 * message does not compile:
 * `export const progressMessages: Language['progressMessages'] = { … }`.
 */
export type Language = typeof aboutYouMessages &
	typeof acknowledgementMessages &
	typeof activityMessages &
	typeof audioFileMessages &
	typeof calendarMessages &
	typeof careMessages &
	typeof chartMessages &
	typeof commonMessages &
	typeof dataMessages &
	typeof dateMessages &
	typeof dayMessages &
	typeof deskMessages &
	typeof exerciseMessages &
	typeof figureMessages &
	typeof finderMessages &
	typeof fitWords &
	typeof flareMessages &
	typeof helpMessages &
	typeof historyMessages &
	typeof howYouAreMessages &
	typeof installMessages &
	typeof learnMessages &
	typeof libraryMessages &
	typeof painMessages &
	typeof planNames &
	typeof playerMessages &
	typeof problemWords &
	typeof progressMessages &
	typeof progressionMessages &
	typeof recordProblemWords &
	typeof restDayMessages &
	typeof reportMessages &
	typeof routineMessages &
	typeof scaleMessages &
	typeof settingsMessages &
	typeof soundCheckMessages &
	typeof soundMessages &
	typeof startMessages &
	typeof storageMessages &
	typeof streakMessages &
	typeof streakSettingMessages &
	typeof thermalMessages &
	typeof thermalPhrases &
	typeof todayMessages &
	typeof updateMessages &
	typeof voiceMessages &
	typeof walkMessages;
