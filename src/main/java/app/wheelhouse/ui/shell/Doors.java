package app.wheelhouse.ui.shell;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.Route;
import java.util.function.Consumer;

/// Where panels send what they want.
///
/// @param desk takes commands, as clicks do
/// @param routes takes the trader to another panel
/// @param confirmation asks before money moves
record Doors(Consumer<DeskCommand> desk, Consumer<Route> routes, Confirmation confirmation) {}
