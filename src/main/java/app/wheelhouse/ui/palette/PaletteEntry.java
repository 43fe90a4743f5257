package app.wheelhouse.ui.palette;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.Route;
import java.util.function.Consumer;

/// One line of the palette.
///
/// @param id for the search, not shown
/// @param group its group in words
/// @param key as text; empty for none
/// @param icon an Ikonli literal; empty for none
/// @param enabled whether it could be done when the palette was opened
record PaletteEntry(
    String id,
    String text,
    String hint,
    String group,
    String key,
    String icon,
    boolean enabled,
    Runnable act) {

  static PaletteEntry of(Command command, String group) {
    return new PaletteEntry(
        command.id(),
        command.text(),
        command.hint(),
        group,
        KeyText.of(command),
        command.icon(),
        command.enabled().get(),
        command::run);
  }

  static PaletteEntry of(
      InstrumentId instrument, String hint, String group, Consumer<Route> navigate) {
    return new PaletteEntry(
        "market." + instrument.symbol(),
        instrument.symbol(),
        hint,
        group,
        "",
        "fth-bar-chart-2",
        true,
        () -> navigate.accept(new Route.ShowInstrument(instrument)));
  }
}
