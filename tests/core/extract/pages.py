"""Invented pages that the tests of extraction read."""

from core.extract import extract
from core.load import load
from core.model import BlockKind, Document

FIRST = (
    "The harbour of Lindmouth reopened on Monday after a week of storms, and the first ferry "
    "left for the islands at dawn."
)
SECOND = (
    "“We have waited for this day,” said Ada Pell, who runs the bakery on the pier. She sold out "
    "by nine, and so did the fishmonger next to her."
)
THIRD = (
    "The council wants to raise the sea wall by two metres before winter, but it has not said "
    "who will pay for it."
)
CHINESE = (
    "林茅斯港口在一周的风暴之后于星期一重新开放,第一班渡轮在黎明时分驶往各个岛屿,居民们在码头上等候。",
    "市议会希望在冬天之前将海堤加高两米,但尚未说明由谁来支付这笔费用,面包店老板阿达表示担忧。",
)
ARTICLE = (FIRST, SECOND, THIRD)

WESTERN_DUMP = f"""Harbour reopens after storm - The Lindmouth Gazette

Home
News
Sport
Weather

Harbour reopens after storm

by Tom WardTue, 09/03/2024 - 07:15
{FIRST}
{SECOND}
What comes next
{THIRD}
photo1image22photo1image23photo1image24photo1image25

Share on Facebook
No comments:
Post a Comment
Related articles
Storm closes harbour
J. Hill 08-28
Islanders run out of flour
P. Ode 08-30
© 2024 The Lindmouth Gazette. All rights reserved."""

CHINESE_DUMP = f"""首页
国内
国际

林茅斯港口重新开放

{CHINESE[0]}
{CHINESE[1]}

分享到微信
发表评论
您的评论提交后会进行审核
相关文章
风暴关闭港口
希尔 08-28
版权所有 © 林茅斯日报"""

PAGE = f"""<!DOCTYPE html><html><head><title>Harbour reopens after storm | The Lindmouth Gazette
</title><meta property="og:site_name" content="The Lindmouth Gazette"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav>
<script>var shown = "<p>never</p>";</script>
<article><h1>Harbour reopens after storm</h1><p class="byline">By Tom Ward</p>
<p>{FIRST}</p><blockquote><p>{SECOND}</p></blockquote><h2>What comes next</h2>
<p>{THIRD}</p><ul><li>The wall is four metres high and eighty years old today.</li></ul></article>
<div class="share"><a href="#">Share on Facebook</a></div>
<div class="comments"><h4>No comments:</h4><p>Post a Comment</p></div>
<footer>© 2024 The Lindmouth Gazette. All rights reserved.</footer></body></html>"""


def read(text: str, name: str = "page.html") -> Document:
    return extract(load(text.encode(), name=name))


def texts(document: Document, *kinds: BlockKind) -> list[str]:
    return [b.span.of(document.text) for b in document.blocks if b.kind in kinds]


def article(document: Document) -> list[str]:
    outside = {BlockKind.TITLE, BlockKind.BYLINE, BlockKind.DATE, BlockKind.BOILERPLATE}
    return texts(document, *(kind for kind in BlockKind if kind not in outside))


def reasons(document: Document) -> dict[str, str]:
    return {
        b.span.of(document.text): b.reason
        for b in document.blocks
        if b.kind is BlockKind.BOILERPLATE
    }
