package app.wheelhouse.ai.model;

import app.wheelhouse.ai.chat.ModelName;
import app.wheelhouse.ai.prompt.Prompt;
import app.wheelhouse.ai.snapshot.Snapshot;
import app.wheelhouse.domain.decision.Proposer;

/// A question as it goes out.
record Asked(
    ModelName model, Proposer proposer, Snapshot snapshot, Prompt prompt, Parameters parameters) {}
