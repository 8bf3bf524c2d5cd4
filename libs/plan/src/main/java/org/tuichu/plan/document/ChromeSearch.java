package org.tuichu.plan.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.tuichu.plan.document.SentenceWeights.Weight;

/// Decides element by element what of a page is chrome.
final class ChromeSearch {
    /// Share of the page's running text, in percent, that no element of chrome has.
    private static final int MOST_RUNNING_PERCENT = 20;
    /// Running text, in UTF-16 code units, that chrome may have on a page however short.
    private static final int ALWAYS_LIGHT = 200;
    /// Share of linked text, in percent, from which a block outside the article is navigation.
    private static final int MOST_LINKED_PERCENT = 50;
    /// Longest block, in UTF-16 code units, that words alone make chrome.
    private static final int LONGEST_BY_WORDS = 400;

    private static final Set<String> CHROME_TAGS = Set.of("nav", "footer", "aside", "form", "menu");

    /// How LibreOffice marks running heads and page numbers when it saves a document as html.
    private static final Set<String> OFFICE_MARGINS = Set.of("header", "footer");

    /// Words in class and id names, at the start of a part of the name.
    private static final Pattern CHROME_NAME = Pattern.compile(
            "(?:^|[\\s_-])(?:nav|menu|breadcrumb|crumb|bread|dqwz|weizhi|curpos|share|bdshare|social|print|toolbar|"
                    + "fontsize|zihao|foot|copyright|sidebar|relat|xgxx|xgwj|xgjd|search|login|qrcode|ewm|erweima|"
                    + "paginat|pager|friendlink|banner|logo|topbar|skip|wza|sitemap|prevnext|hits|comment)"
                    + "|(?:^|\\s)(?:position|location|wz|bottom|header|head|top|links|tools|close|footer)(?:$|[\\s\\d])",
            Pattern.CASE_INSENSITIVE);

    /// Names that content systems give to the article: TRS, UCAP, VSB, webplus.
    private static final Pattern ARTICLE_NAME = Pattern.compile(
            "TRS_|UCAP|zoom|article|content|vsb_|v_news|detail|main|title|biaoti|wenzhang|conTxt|xxgk|news",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BREADCRUMB = Pattern.compile(
            "^(?:(?:您|你|您现在|您当前|当前|現在|现在)?的?(?:所在)?的?位置|當前位置|首页\\s*[>》›/]|首頁\\s*[>》›/]).*", Pattern.DOTALL);

    private static final Pattern FOOTER =
            Pattern.compile("网站标识码|網站標識碼|ICP[备備]|公网安[备]|公網安備|版权所有|版權所有|网站地图|網站地圖|Copyright|©");

    /// Words of a footer that a plan may use as well.
    private static final Pattern FOOTER_TOO =
            Pattern.compile("技术支持[：:]|主办单位?[：:]|主办：|承办单位?[：:]|网站声明|联系我们|网站管理|标识码|备案|浏览器");

    private static final Pattern BUTTONS =
            Pattern.compile("分享到|打印本页|[【\\[]打印[】\\]]|关闭窗口|关闭本页|[【\\[]关闭[】\\]]|字体[：:]|字号[：:]|浏览次数|阅读次数|点击数|点击次数"
                    + "|浏览量|扫一扫|上一篇|下一篇|手机版|微信公众号|返回顶部|无障碍");

    /// Links to files, which are annexes and not navigation.
    private static final String FILE_LINKS = "a[href~=(?i)\\.(docx?|wps|pdf|xlsx?|et|ofd|zip|rar|txt|pptx?|jpg|png)$]";

    private final SentenceWeights weights;
    private final Element article;
    private final Set<Element> kept = new HashSet<>();
    private final Set<Element> chrome = new HashSet<>();

    /// `headline`: elements that repeat the title of the page.
    ChromeSearch(SentenceWeights weights, Element article, List<Element> headline) {
        this.weights = weights;
        this.article = article;
        keep(article);
        headline.forEach(this::keep);
    }

    private void keep(Element element) {
        kept.add(element);
        kept.addAll(element.parents());
    }

    Set<Element> run(Element body) {
        searchBelow(body, this::isChrome);
        searchBelow(article, this::isChromeInside);
        return chrome;
    }

    /// Stops at the article, which has rules of its own.
    private void searchBelow(Element root, Predicate<Element> isChrome) {
        Deque<Element> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            for (Element child : open.pop().children()) {
                if (!kept.contains(child) && isLight(child) && (isHidden(child) || isChrome.test(child))) {
                    chrome.add(child);
                } else if (!child.equals(article)) {
                    open.push(child);
                }
            }
        }
    }

    private boolean isLight(Element element) {
        long running = weights.of(element).running();
        return running <= ALWAYS_LIGHT
                || running * 100 <= (long) weights.ofPage().running() * MOST_RUNNING_PERCENT;
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style");
        return !style.isEmpty()
                && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
    }

    private boolean isChrome(Element element) {
        return CHROME_TAGS.contains(element.normalName())
                || OFFICE_MARGINS.contains(element.attr("title"))
                || isNamedChrome(element)
                || isNavigation(element)
                || hasChromeWords(element);
    }

    /// Inside the article: only what says twice that it is chrome.
    private boolean isChromeInside(Element element) {
        Weight weight = weights.of(element);
        if (weight.text() == 0 || weight.text() > LONGEST_BY_WORDS) {
            return false;
        }
        if (OFFICE_MARGINS.contains(element.attr("title"))) {
            return true;
        }
        boolean named = CHROME_TAGS.contains(element.normalName()) || isNamedChrome(element);
        String text = element.text();
        return (named && (isMostlyLinks(weight) || BUTTONS.matcher(text).find()))
                || (FOOTER.matcher(text).find() && FOOTER_TOO.matcher(text).find());
    }

    private static boolean isNamedChrome(Element element) {
        return names(element).anyMatch(name -> CHROME_NAME.matcher(name).find())
                && names(element).noneMatch(name -> ARTICLE_NAME.matcher(name).find())
                && element.selectFirst("h1") == null;
    }

    private static Stream<String> names(Element element) {
        return Stream.of(element.className(), element.id()).filter(name -> !name.isEmpty());
    }

    private static boolean isMostlyLinks(Weight weight) {
        return weight.linked() * 100L > (long) weight.text() * MOST_LINKED_PERCENT;
    }

    private boolean isNavigation(Element element) {
        Weight weight = weights.of(element);
        return element.isBlock()
                && weight.links() > 1
                && isMostlyLinks(weight)
                && element.selectFirst(FILE_LINKS) == null;
    }

    private boolean hasChromeWords(Element element) {
        Weight weight = weights.of(element);
        if (weight.text() == 0 || weight.text() > LONGEST_BY_WORDS) {
            return false;
        }
        String text = Blanks.strip(element.text());
        boolean leaf = element.children().stream().noneMatch(Element::isBlock);
        return FOOTER.matcher(text).find()
                || (leaf
                        && (BREADCRUMB.matcher(text).matches()
                                || BUTTONS.matcher(text).find()));
    }
}
