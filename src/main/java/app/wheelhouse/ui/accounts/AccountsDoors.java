package app.wheelhouse.ui.accounts;

import app.wheelhouse.ui.fx.Background;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.Route;
import java.util.ResourceBundle;
import java.util.function.Consumer;

/// What the page needs of its window: words, questions, ways elsewhere and another thread.
record AccountsDoors(
    ResourceBundle texts,
    Confirmation confirmation,
    Consumer<Route> navigate,
    Background background) {}
