package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.account.TradingState;

/// What restricts trading, or that nothing does, as one line.
///
/// @param state what it allows
/// @param pausesAuto whether it only keeps auto-trading off
/// @param chip the state in a word or two
/// @param title a few words: the cause
/// @param why a sentence with its numbers, who set it and since when
/// @param ends when or how it ends; empty when nothing restricts
/// @param blocked why the way out is closed now; empty when it is open
record RestrictionLine(
    TradingState state,
    boolean pausesAuto,
    String chip,
    String title,
    String why,
    String ends,
    WayOut way,
    String blocked) {}
