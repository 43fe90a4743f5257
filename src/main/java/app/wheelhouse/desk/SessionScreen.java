package app.wheelhouse.desk;

import app.wheelhouse.engine.DeskSnapshot;
import java.util.function.Consumer;

/// Whoever looks at an open session; called on the session's own threads, and must be quick.
///
/// @param show takes the newest state
/// @param failed takes a sentence for the trader when the session cannot go on
/// @param anew is given the beginning when a session begins anew, as after a seek back; it has it
///   run, which returns at once, when what was shown is forgotten
public record SessionScreen(
    Consumer<DeskSnapshot> show, Consumer<String> failed, Consumer<Runnable> anew) {}
