package app.wheelhouse.ui.blotter;

import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.OrderRole;
import org.jspecify.annotations.Nullable;

/// One execution in the table.
///
/// @param role of its order; null when the order is not remembered any more
record FillRow(Fill fill, @Nullable OrderRole role, Precision precision) {}
