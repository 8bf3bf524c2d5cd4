package org.tuichu.programmes.intake;

import java.util.UUID;
import org.tuichu.plan.PlanText;

/// A plan document: the file as uploaded, never altered, and the text that was read from it.
record StoredDocument(UUID id, String fileName, FileContent content, PlanText text) {}
