/** For pain of this number or more, the app offers help and asks about the danger signs again (`exercises.md` 3). */
export const STRONG_PAIN = 7;
