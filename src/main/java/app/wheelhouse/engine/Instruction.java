package app.wheelhouse.engine;

import app.wheelhouse.risk.ApprovedAction;

/// An approved action on its way to execution, with what the journal keeps beside it.
///
/// @param verdict canonical text of the gate's verdict
/// @param decision number of the decision that asked; 0 for a manual order or a plan
/// @param time engine time of the approval, epoch milliseconds
public record Instruction(ApprovedAction action, String verdict, long decision, long time) {}
