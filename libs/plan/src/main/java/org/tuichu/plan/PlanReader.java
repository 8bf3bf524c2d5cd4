package org.tuichu.plan;

import org.tuichu.plan.document.DocumentReader;
import org.tuichu.plan.grammar.PlanGrammar;

/// Reads a published work plan into a programme draft.
///
/// The file's kind is told by its content. A document that cannot be read is refused with [PlanRefused].
public final class PlanReader {
    private final DocumentReader documents;
    private final PlanGrammar grammar;

    public PlanReader(Limits limits) {
        documents = new DocumentReader(limits);
        grammar = new PlanGrammar(limits);
    }

    public ProgrammeDraft read(byte[] document) {
        return reading(document).draft();
    }

    public ProgrammeDraft read(PlanText text) {
        return grammar.read(text);
    }

    /// The draft together with the text that its spans refer to.
    public Reading reading(byte[] document) {
        PlanText text = documents.read(document);
        return new Reading(text, grammar.read(text));
    }

    /// A draft and its text.
    public record Reading(PlanText text, ProgrammeDraft draft) {}
}
