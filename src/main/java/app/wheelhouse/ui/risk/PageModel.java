package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.engine.DeskSnapshot;
import java.util.Collection;

/// One page as data; only the shown one is asked to follow the desk.
interface PageModel {
  /// Takes what is new; must be cheap when nothing is.
  void show(DeskSnapshot snapshot);

  /// Forgets everything: another session begins.
  void clear();

  /// Why there is nothing to show, a sentence; empty when there is something.
  String nothing();

  /// The markets whose prices it is made of: old ones make it wrong.
  Collection<InstrumentId> markets(DeskSnapshot snapshot);
}
