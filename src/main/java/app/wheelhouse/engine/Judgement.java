package app.wheelhouse.engine;

import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.risk.Verdict;

/// What the gate found about one order.
///
/// @param decision number of the decision behind it, 0 for the trader
/// @param time engine time, epoch milliseconds
public record Judgement(ClientOrderId order, long decision, Verdict verdict, long time) {}
