package app.wheelhouse.ui.shell;

import app.wheelhouse.ui.blotter.BlotterTab;
import app.wheelhouse.ui.fx.Route;
import java.util.function.Consumer;

/// Decides which panel answers a route.
record ShellRoutes(ShellViewModel frame, Panels panels, VenueSheets account, ShellActs acts)
    implements Consumer<Route> {
  @Override
  public void accept(Route route) {
    switch (route) {
      case Route.ShowInstrument(var instrument) -> frame.instrumentProperty().set(instrument);
      case Route.ShowDecision(long sequence) -> panels.thoughts().show(sequence);
      case Route.FillTicket fill -> {
        frame.instrumentProperty().set(fill.instrument());
        panels.ticket().fill(fill);
      }
      case Route.ShowSettings(String setting) -> acts.showSettings(setting);
      case Route.ShowConnection() -> panels.blotter().tabProperty().set(BlotterTab.CONNECTION);
      case Route.ShowInQuestion() -> panels.blotter().tabProperty().set(BlotterTab.IN_QUESTION);
      case Route.ShowArming() -> account.arming().open();
      case Route.ShowReconciliation() -> account.reconcile().openProperty().set(true);
    }
  }
}
