package org.tuichu.plan.document;

import java.util.ArrayList;
import java.util.List;
import org.tuichu.plan.Limits;
import org.tuichu.plan.PlanRefused;
import org.tuichu.plan.PlanRefused.Reason;
import org.tuichu.plan.PlanText;

/// An OFD, the fixed layout of Chinese offices: its pages laid out as text by [PageLayout]. Source: GB/T 33190-2016.
final class OfdDocument {
    private OfdDocument() {}

    static PlanText read(ZipArchive zip, Limits limits) {
        if (zip.has("Encryptions.xml")) {
            throw new PlanRefused(Reason.ENCRYPTED, "ofd under a password");
        }
        String root = OfdPaths.documentRoot(zip, limits);
        OfdTree tree = OfdTree.read(zip, root, limits);
        if (tree.pages().size() > limits.pages()) {
            throw Refusals.tooLarge("pages", tree.pages().size(), limits.pages());
        }
        OfdPage reader = new OfdPage(zip, tree, limits);
        List<PageContent> pages = new ArrayList<>();
        for (String page : tree.pages()) {
            pages.add(reader.read(page));
        }
        if (pages.isEmpty()) {
            throw Refusals.damaged("ofd without a page");
        }
        return PageLayout.compose(pages, limits);
    }
}
