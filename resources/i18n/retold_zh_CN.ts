<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Retold</source>
        <translation>关于 Retold</translation>
    </message>
    <message>
        <source>Retold {version}</source>
        <translation>Retold {version}</translation>
    </message>
    <message>
        <source>Shows what a repost did to its source: what was carried word for word, edited, told in other words, moved, left out and added.</source>
        <translation>显示转载对原文做了什么：哪些照搬、改动、转述、移位、略去，又新增了什么。</translation>
    </message>
    <message>
        <source>Nothing that you open leaves this machine. A page is fetched from the web only when you give its address.</source>
        <translation>您打开的任何内容都不会离开本机。只有在您输入网址时，才会从网络读取页面。</translation>
    </message>
    <message>
        <source>Apache License 2.0. The fonts are under the SIL Open Font License 1.1.</source>
        <translation>采用 Apache 许可证 2.0。字体采用 SIL 开源字体许可证 1.1。</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Open source from an address</source>
        <translation>从网址打开原文</translation>
    </message>
    <message>
        <source>Open repost from an address</source>
        <translation>从网址打开转载</translation>
    </message>
    <message>
        <source>The page is fetched once, as a browser without cookies would. A page that only readers who have logged in can see must be saved from a browser instead.</source>
        <translation>页面只获取一次，如同不带 Cookie 的浏览器。只有登录后才能看到的页面，请在浏览器中保存后再打开。</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>页面的网址</translation>
    </message>
</context>
<context>
    <name>AlignActions</name>
    <message>
        <source>&amp;Swap source and repost</source>
        <translation>互换原文与转载(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Names of the source’s outlet…</source>
        <translation>原文媒体的名称(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Compare again</source>
        <translation>重新比较(&amp;C)</translation>
    </message>
    <message>
        <source>Read pages &amp;from where they were</source>
        <translation>从原处重新读取页面(&amp;F)</translation>
    </message>
</context>
<context>
    <name>AlignCommands</name>
    <message>
        <source>No page is open</source>
        <translation>没有打开页面</translation>
    </message>
    <message>
        <source>The page has no text</source>
        <translation>页面中没有文字</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Undone: {step}</source>
        <translation>已撤销：{step}</translation>
    </message>
</context>
<context>
    <name>BookmarkCommands</name>
    <message>
        <source>Select a passage first.</source>
        <translation>请先选中一段。</translation>
    </message>
    <message>
        <source>There is no bookmark: Ctrl+D bookmarks the passage that is selected.</source>
        <translation>还没有书签：按 Ctrl+D 可为所选段落添加书签。</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>添加书签</translation>
    </message>
    <message>
        <source>remove a bookmark</source>
        <translation>移除书签</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>Show this kind alone; press again to show all</source>
        <translation>只显示这一类；再按一次显示全部</translation>
    </message>
    <message>
        <source>{count} {kind}</source>
        <translation>{kind} {count}</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>移位</translation>
    </message>
    <message>
        <source>{count} moved</source>
        <translation>移位 {count}</translation>
    </message>
</context>
<context>
    <name>ComparingPage</name>
    <message>
        <source>&amp;Traditional and simplified Chinese are the same words</source>
        <translation>繁体与简体视为相同的字(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Edited, with more words kept than:</source>
        <translation>“改动”的下限，保留的词多于(&amp;E)：</translation>
    </message>
    <message>
        <source>A passage that has kept fewer of its words, in their order, is paraphrased: the lower the number, the more is called edited.</source>
        <translation>按原顺序保留的词更少的段落称为“转述”：数值越小，称为“改动”的就越多。</translation>
    </message>
    <message>
        <source>A &amp;pair, if as alike as:</source>
        <translation>视为一对的最低相似度(&amp;P)：</translation>
    </message>
    <message>
        <source>Text whose words are less alike on both sides is shown as left out and added instead of paraphrased. With 0 % Retold decides. How alike a passage is stands in its details.</source>
        <translation>两边用词相似度低于此值的文字不显示为“转述”，而显示为“略去”和“新增”。设为 0 % 时由 Retold 判断。每段的相似度见其详情。</translation>
    </message>
    <message>
        <source>&amp;Names of outlets:</source>
        <translation>媒体名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Names by which reposts credit the outlet that you check for, one a line; they are looked for beside those that the pages give.</source>
        <translation>转载时用来注明您所关注媒体的名称，每行一个；除页面给出的名称外，还会查找这些名称。</translation>
    </message>
</context>
<context>
    <name>CorrectionCommands</name>
    <message>
        <source>&amp;Undo: {what}</source>
        <translation>撤销(&amp;U)：{what}</translation>
    </message>
    <message>
        <source>Re&amp;do: {what}</source>
        <translation>重做(&amp;D)：{what}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>重做(&amp;D)</translation>
    </message>
    <message>
        <source>put back a line</source>
        <translation>放回 1 行</translation>
    </message>
    <message>
        <source>put back {count} lines</source>
        <translation>放回 {count} 行</translation>
    </message>
    <message>
        <source>take out a paragraph</source>
        <translation>取出 1 段</translation>
    </message>
    <message>
        <source>take out {count} paragraphs</source>
        <translation>取出 {count} 段</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong in Retold</source>
        <translation>Retold 出了错</translation>
    </message>
    <message>
        <source>This is a mistake in Retold, not in your pages. What was open is still open. Please report it with the details below.</source>
        <translation>这是 Retold 的错误，与您的页面无关。已打开的内容没有丢失。请附上下面的详细信息向我们报告。</translation>
    </message>
</context>
<context>
    <name>DetailDock</name>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Select a passage to see it here.</source>
        <translation>选中一段，即可在此查看。</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详细信息</translation>
    </message>
</context>
<context>
    <name>DropCard</name>
    <message>
        <source>Drop a page here</source>
        <translation>把页面拖到这里</translation>
    </message>
    <message>
        <source>A saved web page, a link, a document or a text</source>
        <translation>保存的网页、链接、文档或文本</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>{name} · text in: {languages}</source>
        <translation>{name} · 文字语言：{languages}</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>正在获取…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Address…</source>
        <translation>网址…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
</context>
<context>
    <name>EditActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>重做(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Paste as &amp;text</source>
        <translation>粘贴为纯文本(&amp;T)</translation>
    </message>
    <message>
        <source>Copy passa&amp;ge pair</source>
        <translation>复制这一对段落(&amp;G)</translation>
    </message>
    <message>
        <source>F&amp;ind…</source>
        <translation>查找(&amp;I)…</translation>
    </message>
    <message>
        <source>Prefere&amp;nces…</source>
        <translation>首选项(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Cancel, or close the message</source>
        <translation>取消，或关闭消息(&amp;C)</translation>
    </message>
    <message>
        <source>Paste as s&amp;ource</source>
        <translation>粘贴为原文(&amp;O)</translation>
    </message>
    <message>
        <source>Paste as &amp;repost</source>
        <translation>粘贴为转载(&amp;R)</translation>
    </message>
</context>
<context>
    <name>EncodingCommands</name>
    <message>
        <source>{menu}: {encoding}</source>
        <translation>{menu}：{encoding}</translation>
    </message>
    <message>
        <source>Unicode</source>
        <translation>Unicode</translation>
    </message>
    <message>
        <source>Western</source>
        <translation>西欧</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日语</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>韩语</translation>
    </message>
    <message>
        <source>Central European</source>
        <translation>中欧</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>西里尔</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>希腊语</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>土耳其语</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>希伯来语</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>阿拉伯语</translation>
    </message>
    <message>
        <source>Baltic</source>
        <translation>波罗的海</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>越南语</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>泰语</translation>
    </message>
    <message>
        <source>Find out by itself</source>
        <translation>自动判断</translation>
    </message>
    <message>
        <source>Find out by itself: {encoding}</source>
        <translation>自动判断：{encoding}</translation>
    </message>
    <message>
        <source>{encoding} – {script}</source>
        <translation>{encoding} – {script}</translation>
    </message>
    <message>
        <source>There is no encoding to choose</source>
        <translation>没有可选的编码</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Word document with tracked changes (*.docx)</source>
        <translation>带修订的 Word 文档 (*.docx)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Plain text (*.txt)</source>
        <translation>纯文本 (*.txt)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>JSON data (*.json)</source>
        <translation>JSON 数据 (*.json)</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>Open &amp;source…</source>
        <translation>打开原文(&amp;S)…</translation>
    </message>
    <message>
        <source>Open &amp;repost…</source>
        <translation>打开转载(&amp;R)…</translation>
    </message>
    <message>
        <source>Open source &amp;address…</source>
        <translation>打开原文网址(&amp;A)…</translation>
    </message>
    <message>
        <source>Open repost a&amp;ddress…</source>
        <translation>打开转载网址(&amp;D)…</translation>
    </message>
    <message>
        <source>Open sess&amp;ion…</source>
        <translation>打开会话(&amp;I)…</translation>
    </message>
    <message>
        <source>Sa&amp;ve session</source>
        <translation>保存会话(&amp;V)</translation>
    </message>
    <message>
        <source>Save sessi&amp;on as…</source>
        <translation>会话另存为(&amp;O)…</translation>
    </message>
    <message>
        <source>Try the sa&amp;mple</source>
        <translation>试用示例(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Export report…</source>
        <translation>导出报告(&amp;E)…</translation>
    </message>
    <message>
        <source>Ne&amp;w window</source>
        <translation>新窗口(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Close pair</source>
        <translation>关闭这一对(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>The clipboard holds no text and no file to open.</source>
        <translation>剪贴板中没有可以打开的文字或文件。</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the texts</source>
        <translation>在两篇文字中查找</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>区分大小写(&amp;C)</translation>
    </message>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation>正则表达式(&amp;X)</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>上一处匹配 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>下一处匹配 (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>{number} of {count}, and more</source>
        <translation>第 {number}/{count} 处，另有更多</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number}/{count} 处</translation>
    </message>
</context>
<context>
    <name>FindingsDock</name>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>All findings are filtered out.</source>
        <translation>所有发现都被筛选掉了。</translation>
    </message>
    <message>
        <source>Nothing to report.</source>
        <translation>没有需要指出的地方。</translation>
    </message>
</context>
<context>
    <name>FindingsHeader</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the findings</source>
        <translation>筛选发现</translation>
    </message>
    <message>
        <source>FINDINGS · {count}</source>
        <translation>发现 · {count}</translation>
    </message>
    <message>
        <source>FINDINGS · {shown} of {count}</source>
        <translation>发现 · {shown}/{count}</translation>
    </message>
    <message>
        <source>{left} of {count} left to check</source>
        <translation>{count} 条中还有 {left} 条未核对</translation>
    </message>
    <message>
        <source>All {count} checked</source>
        <translation>{count} 条均已核对</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Medium and high</source>
        <translation>中和高</translation>
    </message>
    <message>
        <source>High only</source>
        <translation>仅高</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>尚未核对</translation>
    </message>
</context>
<context>
    <name>GoActions</name>
    <message>
        <source>&amp;Next change</source>
        <translation>下一处改动(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous change</source>
        <translation>上一处改动(&amp;P)</translation>
    </message>
    <message>
        <source>Next &amp;finding</source>
        <translation>下一条发现(&amp;F)</translation>
    </message>
    <message>
        <source>Previous f&amp;inding</source>
        <translation>上一条发现(&amp;I)</translation>
    </message>
    <message>
        <source>Next &amp;bookmark</source>
        <translation>下一个书签(&amp;B)</translation>
    </message>
    <message>
        <source>Previous b&amp;ookmark</source>
        <translation>上一个书签(&amp;O)</translation>
    </message>
    <message>
        <source>Next &amp;hit of the search</source>
        <translation>下一处匹配(&amp;H)</translation>
    </message>
    <message>
        <source>Previous hi&amp;t of the search</source>
        <translation>上一处匹配(&amp;T)</translation>
    </message>
</context>
<context>
    <name>HelpActions</name>
    <message>
        <source>Short &amp;guide</source>
        <translation>快速指南(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;What the kinds mean</source>
        <translation>各类别的含义(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;How it decides</source>
        <translation>如何判断(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>查找命令(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>报告问题(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Retold</source>
        <translation>关于 Retold(&amp;A)</translation>
    </message>
</context>
<context>
    <name>HelpCommands</name>
    <message>
        <source>Short guide</source>
        <translation>快速指南</translation>
    </message>
    <message>
        <source>What the kinds mean</source>
        <translation>各类别的含义</translation>
    </message>
    <message>
        <source>How it decides</source>
        <translation>如何判断</translation>
    </message>
</context>
<context>
    <name>HelpPages</name>
    <message>
        <source>What the kinds mean</source>
        <translation>各类别的含义</translation>
    </message>
    <message>
        <source>Every passage has one kind. A passage may also be moved (⇅), merged of several sentences or split into several, or be used a second time; ✎ marks what a person corrected.</source>
        <translation>每个段落只有一个类别。段落还可能被移位（⇅）、由数句合并或拆成数句，或被再次使用；✎ 表示由人更正过。</translation>
    </message>
    <message>
        <source>The same words in the same order.</source>
        <translation>词语和次序都相同。</translation>
    </message>
    <message>
        <source>Most words carried, some changed.</source>
        <translation>多数词语保留，有些改动。</translation>
    </message>
    <message>
        <source>The same said, mostly in other words.</source>
        <translation>意思相同，多用别的词语。</translation>
    </message>
    <message>
        <source>In the source, not in the repost.</source>
        <translation>原文有，转载没有。</translation>
    </message>
    <message>
        <source>In the repost, not in the source.</source>
        <translation>转载有，原文没有。</translation>
    </message>
    <message>
        <source>The bridge will close in May, the mayor said.</source>
        <translation>市长说，大桥将于五月关闭。</translation>
    </message>
    <message>
        <source>The bridge will close in June, he said.</source>
        <translation>他说，大桥将于六月关闭。</translation>
    </message>
    <message>
        <source>From May nobody can cross, according to the town hall.</source>
        <translation>据市政厅称，五月起无人能过桥。</translation>
    </message>
    <message>
        <source>What will they close next?</source>
        <translation>接下来要关哪里？</translation>
    </message>
</context>
<context>
    <name>KindsPage</name>
    <message>
        <source>What lies behind text, signs and ribbons follows from one colour, in every theme. Reports keep Retold’s own colours.</source>
        <translation>文字底色、符号和连接带都由一种颜色得出，适用于所有主题。报告仍用 Retold 自己的颜色。</translation>
    </message>
    <message>
        <source>“{one}” and “{other}”</source>
        <translation>“{one}”和“{other}”</translation>
    </message>
    <message>
        <source>Hard to tell apart, at least for eyes that confuse red and green: {kinds}.</source>
        <translation>难以区分，至少对红绿色弱者如此：{kinds}。</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation>语言（Language）(&amp;L)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
</context>
<context>
    <name>LooksPage</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> 磅</translation>
    </message>
    <message>
        <source> letters</source>
        <translation> 个字母</translation>
    </message>
    <message>
        <source>as wide as the pane</source>
        <translation>与窗格同宽</translation>
    </message>
    <message>
        <source>The board approved the bridge on Monday, “not without doubts”. 理事会批准了。</source>
        <translation>理事会周一批准了建桥方案，“并非没有疑虑”。The board approved it.</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>主题(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>Texts are set &amp;in:</source>
        <translation>正文字体(&amp;I)：</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>字号(&amp;S)：</translation>
    </message>
    <message>
        <source>Lines are at &amp;most:</source>
        <translation>每行最多(&amp;M)：</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Nothing is kept for the case that Retold ends unexpectedly: {why}</source>
        <translation>Retold 如意外结束，内容将不会留存：{why}</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>Open rece&amp;nt</source>
        <translation>最近打开(&amp;N)</translation>
    </message>
    <message>
        <source>S&amp;ource language</source>
        <translation>原文语言(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Repost language</source>
        <translation>转载语言(&amp;R)</translation>
    </message>
    <message>
        <source>Source &amp;encoding</source>
        <translation>原文编码(&amp;E)</translation>
    </message>
    <message>
        <source>Repost enco&amp;ding</source>
        <translation>转载编码(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Kind of the passage</source>
        <translation>该段的类别(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>审阅(&amp;R)</translation>
    </message>
    <message>
        <source>The&amp;me</source>
        <translation>主题(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Align</source>
        <translation>对照(&amp;A)</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Close the message (Esc)</source>
        <translation>关闭消息 (Esc)</translation>
    </message>
</context>
<context>
    <name>OpenDialog</name>
    <message>
        <source>Open source</source>
        <translation>打开原文</translation>
    </message>
    <message>
        <source>Open repost</source>
        <translation>打开转载</translation>
    </message>
    <message>
        <source>Pages and documents ({patterns})</source>
        <translation>页面和文档 ({patterns})</translation>
    </message>
    <message>
        <source>Web pages ({patterns})</source>
        <translation>网页 ({patterns})</translation>
    </message>
    <message>
        <source>Texts ({patterns})</source>
        <translation>文本 ({patterns})</translation>
    </message>
    <message>
        <source>Documents and mails ({patterns})</source>
        <translation>文档和邮件 ({patterns})</translation>
    </message>
    <message>
        <source>Retold sessions ({patterns})</source>
        <translation>Retold 会话 ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>OpenSessionDialog</name>
    <message>
        <source>Open session</source>
        <translation>打开会话</translation>
    </message>
</context>
<context>
    <name>OutletsDialog</name>
    <message>
        <source>Names of the source’s outlet</source>
        <translation>原文媒体的名称</translation>
    </message>
    <message>
        <source>A repost that names its source may call it by several names, such as the full name of a newspaper and its initials. One name a line.</source>
        <translation>转载注明出处时，可能用不同的名称称呼原文的媒体，例如报纸的全称和缩写。每行一个名称。</translation>
    </message>
    <message>
        <source>Known from the page itself: {name}</source>
        <translation>从页面得知：{name}</translation>
    </message>
</context>
<context>
    <name>OverviewMap</name>
    <message>
        <source>Overview of both texts</source>
        <translation>两篇文字的概览</translation>
    </message>
</context>
<context>
    <name>OverwriteDialog</name>
    <message>
        <source>Export report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>“{name}” is there already.</source>
        <translation>“{name}”已经存在。</translation>
    </message>
    <message>
        <source>Replace it by the new report?</source>
        <translation>要用新的报告替换它吗？</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
</context>
<context>
    <name>PairCommands</name>
    <message>
        <source>Select a passage, or some text, to pair it.</source>
        <translation>请先选中一段或一些文字，再配对。</translation>
    </message>
    <message>
        <source>Now click the passage that belongs to it under “{side}”, or select the words there. By keys: walk there and press Enter. Esc leaves it.</source>
        <translation>现在请在“{side}”中点击与之对应的一段，或选中那里的文字。用键盘：走到那一段并按回车。按 Esc 放弃。</translation>
    </message>
    <message>
        <source>Select a passage first.</source>
        <translation>请先选中一段。</translation>
    </message>
    <message>
        <source>This passage is on one side only: there is no pair.</source>
        <translation>这一段只在一侧出现，没有配对。</translation>
    </message>
    <message>
        <source>Nobody has corrected this passage.</source>
        <translation>这一段没有人更正过。</translation>
    </message>
    <message>
        <source>pair two passages</source>
        <translation>配对两段</translation>
    </message>
    <message>
        <source>take a pair apart</source>
        <translation>拆开一对</translation>
    </message>
    <message>
        <source>a passage as Retold found it</source>
        <translation>恢复 Retold 对一段的判断</translation>
    </message>
    <message>
        <source>call a passage {kind}</source>
        <translation>把一段定为“{kind}”</translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>您想做什么？</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>PaneHeader</name>
    <message>
        <source>Which text of the page is compared</source>
        <translation>比较页面中的哪篇文字</translation>
    </message>
    <message>
        <source>{language}, {count} sentences</source>
        <translation>{language}，{count} 句</translation>
    </message>
    <message>
        <source>text {number} of {count} ▾</source>
        <translation>第 {number}/{count} 篇 ▾</translation>
    </message>
    <message>
        <source>{encoding} ▾</source>
        <translation>{encoding} ▾</translation>
    </message>
    <message>
        <source>The page was read as {encoding}.</source>
        <translation>页面已按 {encoding} 读取。</translation>
    </message>
    <message>
        <source>Encoding of the page: {encoding}</source>
        <translation>页面的编码：{encoding}</translation>
    </message>
</context>
<context>
    <name>PreferenceCommands</name>
    <message>
        <source>“{path}” cannot be written: your preferences hold until you close Retold. Check that you may write there and that the disk is not full.</source>
        <translation>无法写入“{path}”：首选项只在关闭 Retold 之前有效。请检查您是否有写入权限、磁盘是否已满。</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Reports and privacy</source>
        <translation>报告与隐私</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>The report is in “{path}”.</source>
        <translation>报告已存为“{path}”。</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>&amp;Fetch a page from the web when I give its address</source>
        <translation>给出网址时从网络下载页面(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Reports are suggested as:</source>
        <translation>报告的默认格式(&amp;R)：</translation>
    </message>
    <message>
        <source>Nothing that you open, write or compare is sent anywhere, ever. Retold has no account, counts nothing and looks for no updates. The only thing it asks the web for is the page of an address that you gave; without the tick, not even that.</source>
        <translation>您打开、书写或比较的任何内容都不会被发送到任何地方。Retold 没有账户，不做统计，也不检查更新。它只会向网络请求您给出网址的页面；不勾选时连这也不会。</translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>Report a problem</source>
        <translation>报告问题</translation>
    </message>
    <message>
        <source>Copy the details below into your report, and say what you did and what you expected. Nothing is sent from here; your pages are not in it.</source>
        <translation>请将下面的详情复制到您的报告中，并说明您做了什么、期望什么。这里不会发送任何内容，其中也不含您的页面。</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Fetching {first} and {second}…</source>
        <translation>正在获取 {first} 和 {second}…</translation>
    </message>
    <message>
        <source>Fetching {name}…</source>
        <translation>正在获取 {name}…</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <comment>All other platforms</comment>
        <translation>快捷方式</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>位置：</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>文件类型：</translation>
    </message>
</context>
<context>
    <name>RecoveryBar</name>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Retold was not closed properly. What was open has been kept: {time}.</source>
        <translation>Retold 上次没有正常关闭。当时打开的内容已留存：{time}。</translation>
    </message>
</context>
<context>
    <name>RemarkCommands</name>
    <message>
        <source>Select a passage or a finding first.</source>
        <translation>请先选中一段或一条发现。</translation>
    </message>
    <message>
        <source>A page has changed, and {count} of your notes and checks were on words that it does not have any more. They are there again when the page is as it was.</source>
        <translation>页面有了变化，您的批注和核对标记中有 {count} 处所在的文字已不在其中。页面恢复原样时它们会重新出现。</translation>
    </message>
    <message>
        <source>write a note</source>
        <translation>写批注</translation>
    </message>
    <message>
        <source>tick as checked</source>
        <translation>标为已核对</translation>
    </message>
    <message>
        <source>take a tick back</source>
        <translation>取消已核对</translation>
    </message>
</context>
<context>
    <name>RemarkPanel</name>
    <message>
        <source>Write a note (Ctrl+Enter keeps it)</source>
        <translation>写批注（Ctrl+Enter 保存）</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>Note · finding: {name}</source>
        <translation>批注 · 发现：{name}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Note · passage</source>
        <translation>批注 · 段</translation>
    </message>
</context>
<context>
    <name>ReviewActions</name>
    <message>
        <source>Put &amp;back into the article</source>
        <translation>放回正文(&amp;B)</translation>
    </message>
    <message>
        <source>Take out o&amp;f the article</source>
        <translation>从正文取出(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Pair with the other side…</source>
        <translation>与另一侧配对(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Take this pair apart</source>
        <translation>拆开这一对(&amp;T)</translation>
    </message>
    <message>
        <source>As &amp;Retold found it</source>
        <translation>恢复 Retold 的判断(&amp;R)</translation>
    </message>
    <message>
        <source>Write a &amp;note</source>
        <translation>写批注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Checked</source>
        <translation>已核对(&amp;C)</translation>
    </message>
    <message>
        <source>Book&amp;mark</source>
        <translation>书签(&amp;M)</translation>
    </message>
    <message>
        <source>Nothing that is at hand was left out of the article.</source>
        <translation>当前所在之处没有被排除在正文之外的内容。</translation>
    </message>
    <message>
        <source>Nothing that is at hand belongs to the article of this page.</source>
        <translation>当前所在之处没有属于该页正文的内容。</translation>
    </message>
</context>
<context>
    <name>SaveSessionDialog</name>
    <message>
        <source>Save session</source>
        <translation>保存会话</translation>
    </message>
</context>
<context>
    <name>SessionCommands</name>
    <message>
        <source>“{path}” is open in another window: save under another name.</source>
        <translation>“{path}”已在另一个窗口中打开：请另存为其他名称。</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>保存会话</translation>
    </message>
    <message>
        <source>Replace it by this session?</source>
        <translation>要用此会话替换它吗？</translation>
    </message>
    <message>
        <source>Retold {now} finds something else in these pages than Retold {then} did when this session was saved: look through your corrections and notes again.</source>
        <translation>Retold {now} 在这些页面中得到的结果，与保存此会话时 Retold {then} 的结果不同：请重新查看您的更正和批注。</translation>
    </message>
    <message>
        <source>The session is in “{path}”.</source>
        <translation>会话已保存到“{path}”。</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>To the next or the previous passage</source>
        <translation>到下一段或上一段</translation>
    </message>
    <message>
        <source>Open or close what is folded</source>
        <translation>展开或折叠</translation>
    </message>
    <message>
        <source>Scroll by a line</source>
        <translation>滚动一行</translation>
    </message>
    <message>
        <source>Scroll by a page</source>
        <translation>滚动一页</translation>
    </message>
    <message>
        <source>To the beginning or the end</source>
        <translation>到开头或结尾</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>复制选中的文字</translation>
    </message>
    <message>
        <source>Select the whole text</source>
        <translation>选中全文</translation>
    </message>
    <message>
        <source>Select passage by passage, or less again</source>
        <translation>逐段增选，或减选</translation>
    </message>
    <message>
        <source>Select more or fewer words at the end</source>
        <translation>在末尾多选或少选几个词</translation>
    </message>
    <message>
        <source>Select more or fewer words at the beginning</source>
        <translation>在开头多选或少选几个词</translation>
    </message>
    <message>
        <source>Tick a finding of the list as checked</source>
        <translation>把列表中的一条发现标为已核对</translation>
    </message>
    <message>
        <source>Keep a note that is being written</source>
        <translation>保存正在写的批注</translation>
    </message>
    <message>
        <source>What can be done with a passage</source>
        <translation>对一段可做的操作</translation>
    </message>
    <message>
        <source>From one part of the window to the next</source>
        <translation>从窗口的一处到下一处</translation>
    </message>
    <message>
        <source>From a panel back to the texts</source>
        <translation>从面板回到文字</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>What</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Zoom in or out</source>
        <translation>放大或缩小</translation>
    </message>
    <message>
        <source>Ctrl+mouse wheel</source>
        <translation>Ctrl+鼠标滚轮</translation>
    </message>
</context>
<context>
    <name>StartPane</name>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Repost</source>
        <translation>转载</translation>
    </message>
    <message>
        <source>Recent pairs</source>
        <translation>最近比较过</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>试用示例</translation>
    </message>
    <message>
        <source>What did the repost do to its source?</source>
        <translation>转载对原文做了什么？</translation>
    </message>
    <message>
        <source>Put in both pages: which sentences were carried word for word, edited, told in other words or left out, and what was added.</source>
        <translation>放入两个页面，就能看到哪些句子被照搬、改动、转述或略去，又新增了什么。</translation>
    </message>
</context>
<context>
    <name>StatusRow</name>
    <message>
        <source>1 block of the source reused</source>
        <translation>沿用了原文的 1 块</translation>
    </message>
    <message>
        <source>{count} blocks of the source reused</source>
        <translation>沿用了原文的 {count} 块</translation>
    </message>
    <message>
        <source>{carried} of the source carried · {verbatim} word for word</source>
        <translation>沿用原文 {carried} · 其中照搬 {verbatim}</translation>
    </message>
    <message>
        <source>{own} of the repost is its own</source>
        <translation>转载自有内容 {own}</translation>
    </message>
    <message>
        <source>{share} {kind}</source>
        <translation>{kind} {share}</translation>
    </message>
    <message>
        <source>Of the source: {shares}</source>
        <translation>原文中：{shares}</translation>
    </message>
    <message>
        <source>Change {position} of {count} · F8 next · Shift+F8 previous</source>
        <translation>第 {position}/{count} 处改动 · F8 下一处 · Shift+F8 上一处</translation>
    </message>
    <message>
        <source>1 change · F8 next</source>
        <translation>1 处改动 · F8 下一处</translation>
    </message>
    <message>
        <source>{count} changes · F8 next · Shift+F8 previous</source>
        <translation>{count} 处改动 · F8 下一处 · Shift+F8 上一处</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>没有改动</translation>
    </message>
</context>
<context>
    <name>TextMenu</name>
    <message>
        <source>&amp;Show or hide these lines</source>
        <translation>显示或隐藏这些行(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Put all {count} &amp;back into the article</source>
        <translation>把全部 {count} 行放回正文(&amp;B)</translation>
    </message>
    <message>
        <source>Put &amp;back into the article</source>
        <translation>放回正文(&amp;B)</translation>
    </message>
    <message>
        <source>Take all {count} &amp;out of the article</source>
        <translation>把全部 {count} 段从正文取出(&amp;O)</translation>
    </message>
    <message>
        <source>Take &amp;out of the article</source>
        <translation>从正文取出(&amp;O)</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message>
        <source>Open source…</source>
        <translation>打开原文…</translation>
    </message>
    <message>
        <source>Open repost…</source>
        <translation>打开转载…</translation>
    </message>
    <message>
        <source>⇄ Swap</source>
        <translation>⇄ 互换</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>导出报告</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>Save the changes to “{name}”?</source>
        <translation>要保存对“{name}”的更改吗？</translation>
    </message>
    <message>
        <source>Otherwise they are lost.</source>
        <translation>否则这些更改将会丢失。</translation>
    </message>
    <message>
        <source>Save this session?</source>
        <translation>要保存此会话吗？</translation>
    </message>
    <message>
        <source>Otherwise your corrections and notes are lost.</source>
        <translation>否则您的更正和批注将会丢失。</translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>&amp;Findings</source>
        <translation>发现(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Detail</source>
        <translation>详情(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>并排(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Redline</source>
        <translation>修订(&amp;R)</translation>
    </message>
    <message>
        <source>Source &amp;coverage</source>
        <translation>原文去向(&amp;C)</translation>
    </message>
    <message>
        <source>Scroll &amp;together</source>
        <translation>同步滚动(&amp;T)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>正常大小(&amp;N)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>高对比度(&amp;H)</translation>
    </message>
</context>
<context>
    <name>ViewSwitch</name>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
</context>
<context>
    <name>WaitingNote</name>
    <message>
        <source>Preparing this view…</source>
        <translation>正在准备此视图…</translation>
    </message>
</context>
<context>
    <name>WhyColumn</name>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>WindowParts</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
</context>
<context>
    <name>WindowTitle</name>
    <message>
        <source>Retold</source>
        <translation>Retold</translation>
    </message>
    <message>
        <source>{source} → {repost}{mark} — Retold</source>
        <translation>{source} → {repost}{mark} — Retold</translation>
    </message>
    <message>
        <source>{file}: {title}</source>
        <translation>{file}：{title}</translation>
    </message>
</context>
<context>
    <name>_KindRow</name>
    <message>
        <source>Colour…</source>
        <translation>颜色…</translation>
    </message>
    <message>
        <source>Colour of “{kind}”</source>
        <translation>“{kind}”的颜色</translation>
    </message>
    <message>
        <source>As the theme</source>
        <translation>按主题</translation>
    </message>
</context>
<context>
    <name>_SessionDialog</name>
    <message>
        <source>Retold sessions (*{suffix})</source>
        <translation>Retold 会话 (*{suffix})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>standard input</source>
        <translation>标准输入</translation>
    </message>
</context>
<context>
    <name>detail</name>
    <message>
        <source>{side} · sentence {first}</source>
        <translation>{side} · 第 {first} 句</translation>
    </message>
    <message>
        <source>{side} · sentences {first} to {last}</source>
        <translation>{side} · 第 {first}–{last} 句</translation>
    </message>
    <message>
        <source>The source does not say this.</source>
        <translation>原文没有这样说。</translation>
    </message>
    <message>
        <source>The repost left this out.</source>
        <translation>转载略去了这一段。</translation>
    </message>
    <message>
        <source>{text} (rule: {rule})</source>
        <translation>{text}（规则：{rule}）</translation>
    </message>
    <message>
        <source>{kind} · similarity {similarity}</source>
        <translation>{kind} · 相似度 {similarity}</translation>
    </message>
    <message>
        <source>Moved: it stands elsewhere in the repost’s order</source>
        <translation>移位：在转载中处于别的位置</translation>
    </message>
    <message>
        <source>Merged: several sentences of the source in one</source>
        <translation>合并：原文的几句并作一句</translation>
    </message>
    <message>
        <source>Split: one sentence of the source in several</source>
        <translation>拆分：原文的一句拆成几句</translation>
    </message>
    <message>
        <source>A further use of the same source text</source>
        <translation>再次使用同一段原文</translation>
    </message>
    <message>
        <source>{words} dropped</source>
        <translation>删去 {words}</translation>
    </message>
    <message>
        <source>{words} put in</source>
        <translation>加入 {words}</translation>
    </message>
    <message>
        <source>{category}: {change}</source>
        <translation>{category}：{change}</translation>
    </message>
    <message>
        <source>{category}: one change</source>
        <translation>{category}：1 处改动</translation>
    </message>
    <message>
        <source>{category}: {count} changes</source>
        <translation>{category}：{count} 处改动</translation>
    </message>
</context>
<context>
    <name>drops</name>
    <message>
        <source>pasted selection</source>
        <translation>粘贴的选段</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>粘贴的文字</translation>
    </message>
</context>
<context>
    <name>find</name>
    <message>
        <source>This expression cannot be used: {reason}.</source>
        <translation>这个表达式无法使用：{reason}。</translation>
    </message>
    <message>
        <source>This expression cannot be read at character {place}: {reason}.</source>
        <translation>这个表达式在第 {place} 个字符处有误：{reason}。</translation>
    </message>
    <message>
        <source>This expression takes too long here. Make it simpler.</source>
        <translation>这个表达式在此处耗时太长，请写得简单些。</translation>
    </message>
    <message>
        <source>a closing ) is missing</source>
        <translation>缺少右括号 )</translation>
    </message>
    <message>
        <source>there is a ) without its (</source>
        <translation>多了一个右括号 )</translation>
    </message>
    <message>
        <source>a closing ] is missing</source>
        <translation>缺少右方括号 ]</translation>
    </message>
    <message>
        <source>there is nothing before it to repeat</source>
        <translation>前面没有可以重复的内容</translation>
    </message>
    <message>
        <source>there are two signs of repetition</source>
        <translation>重复符号连用了两个</translation>
    </message>
    <message>
        <source>the first number is larger than the second</source>
        <translation>第一个数字大于第二个</translation>
    </message>
    <message>
        <source>a backslash needs a sign that it goes with</source>
        <translation>反斜杠后面缺少字符</translation>
    </message>
    <message>
        <source>a range in [ ] runs backwards</source>
        <translation>[ ] 中的范围前后颠倒</translation>
    </message>
    <message>
        <source>nothing is known by these signs after (?</source>
        <translation>(? 后面的符号没有意义</translation>
    </message>
    <message>
        <source>there is no group of this name</source>
        <translation>没有这个名称的分组</translation>
    </message>
    <message>
        <source>this is not how expressions are written</source>
        <translation>表达式的写法不对</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>{name}, {severity}: {text}</source>
        <translation>{name}（{severity}）：{text}</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>批注：{note}</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>{source} → {repost}</source>
        <translation>{source} → {repost}</translation>
    </message>
    <message>
        <source>verbatim</source>
        <translation>照搬</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>paraphrased</source>
        <translation>转述</translation>
    </message>
    <message>
        <source>omitted</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Figure differs</source>
        <translation>数字不同</translation>
    </message>
    <message>
        <source>Name differs</source>
        <translation>名称不同</translation>
    </message>
    <message>
        <source>Quotation altered</source>
        <translation>引语被改</translation>
    </message>
    <message>
        <source>Attribution changed</source>
        <translation>说话人有变</translation>
    </message>
    <message>
        <source>Certainty changed</source>
        <translation>语气有变</translation>
    </message>
    <message>
        <source>Reused without credit</source>
        <translation>沿用未注明</translation>
    </message>
    <message>
        <source>Credited wrongly</source>
        <translation>出处标注有误</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移位</translation>
    </message>
    <message>
        <source>Headline differs</source>
        <translation>标题不同</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>互相矛盾</translation>
    </message>
    <message>
        <source>en</source>
        <comment>code of the language</comment>
        <translation>zh</translation>
    </message>
    <message>
        <source>under 1%</source>
        <translation>不到 1%</translation>
    </message>
    <message>
        <source>over 99%</source>
        <translation>超过 99%</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Marked as the source’s words</source>
        <translation>标明为原文的话</translation>
    </message>
    <message>
        <source>The sentence names the source</source>
        <translation>句中注明了出处</translation>
    </message>
    <message>
        <source>No credit to the source</source>
        <translation>没有注明出处</translation>
    </message>
    <message>
        <source>Marked as the source’s words, but they are not</source>
        <translation>标明为原文的话，其实不是</translation>
    </message>
    <message>
        <source>Typography</source>
        <translation>标点与排印</translation>
    </message>
    <message>
        <source>Upper or lower case</source>
        <translation>大小写</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>语气</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>说话人</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>措辞</translation>
    </message>
    <message>
        <source>Reading the pages…</source>
        <translation>正在读取页面…</translation>
    </message>
    <message>
        <source>Finding the articles…</source>
        <translation>正在查找文章…</translation>
    </message>
    <message>
        <source>Finding the sentences…</source>
        <translation>正在划分句子…</translation>
    </message>
    <message>
        <source>Setting the texts against each other…</source>
        <translation>正在对照两篇文字…</translation>
    </message>
    <message>
        <source>Comparing words…</source>
        <translation>正在比较词语…</translation>
    </message>
    <message>
        <source>Weighing what differs…</source>
        <translation>正在评估差异…</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>正在生成报告…</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>Albanian</source>
        <translation>阿尔巴尼亚语</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>阿拉伯语</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>亚美尼亚语</translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation>阿塞拜疆语</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>白俄罗斯语</translation>
    </message>
    <message>
        <source>Bangla</source>
        <translation>孟加拉语</translation>
    </message>
    <message>
        <source>Bosnian</source>
        <translation>波斯尼亚语</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>保加利亚语</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>加泰罗尼亚语</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>克罗地亚语</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>捷克语</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>丹麦语</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>荷兰语</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>爱沙尼亚语</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>芬兰语</translation>
    </message>
    <message>
        <source>French</source>
        <translation>法语</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>格鲁吉亚语</translation>
    </message>
    <message>
        <source>German</source>
        <translation>德语</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>希腊语</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>希伯来语</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>印地语</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>匈牙利语</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>冰岛语</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>印度尼西亚语</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>爱尔兰语</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>意大利语</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日语</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>哈萨克语</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>韩语</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>拉丁语</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>拉脱维亚语</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>立陶宛语</translation>
    </message>
    <message>
        <source>Macedonian</source>
        <translation>马其顿语</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>马来语</translation>
    </message>
    <message>
        <source>Mongolian</source>
        <translation>蒙古语</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>挪威语</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>波斯语</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>波兰语</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>葡萄牙语</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>罗马尼亚语</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>俄语</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>塞尔维亚语</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>斯洛伐克语</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>斯洛文尼亚语</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>西班牙语</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>斯瓦希里语</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>瑞典语</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>泰米尔语</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>泰语</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>土耳其语</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>乌克兰语</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>乌尔都语</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>越南语</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>威尔士语</translation>
    </message>
    <message>
        <source>unknown language</source>
        <translation>未知语言</translation>
    </message>
</context>
<context>
    <name>panes</name>
    <message>
        <source>Part of a sentence of the source is left out here</source>
        <translation>此处略去了原文一句的一部分</translation>
    </message>
    <message>
        <source>1 sentence of the source is left out here</source>
        <translation>此处略去了原文 1 句</translation>
    </message>
    <message>
        <source>{count} sentences of the source are left out here</source>
        <translation>此处略去了原文 {count} 句</translation>
    </message>
    <message>
        <source>+ part of a sentence</source>
        <translation>+ 半句</translation>
    </message>
    <message>
        <source>+ 1 sentence</source>
        <translation>+ 1 句</translation>
    </message>
    <message>
        <source>+ {count} sentences</source>
        <translation>+ {count} 句</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>1 paragraph is not compared: {causes}</source>
        <translation>1 段没有参与比较：{causes}</translation>
    </message>
    <message>
        <source>{count} paragraphs are not compared: {causes}</source>
        <translation>{count} 段没有参与比较：{causes}</translation>
    </message>
    <message>
        <source>{count} lines of the page are not compared: {causes}</source>
        <translation>页面中有 {count} 行没有参与比较：{causes}</translation>
    </message>
    <message>
        <source>1 line of the page is not article text: {causes}</source>
        <translation>页面中有 1 行不是正文：{causes}</translation>
    </message>
    <message>
        <source>{count} lines of the page are not article text: {causes}</source>
        <translation>页面中有 {count} 行不是正文：{causes}</translation>
    </message>
    <message>
        <source>1 line of the page is not article text</source>
        <translation>页面中有 1 行不是正文</translation>
    </message>
    <message>
        <source>{count} lines of the page are not article text</source>
        <translation>页面中有 {count} 行不是正文</translation>
    </message>
    <message>
        <source>Retold left these lines out of the comparison. A click shows them; with a right click they can be put back.</source>
        <translation>这些行没有参与比较。单击可以显示，右击可以放回正文。</translation>
    </message>
    <message>
        <source>Left out of the comparison. A right click can put it back.</source>
        <translation>没有参与比较。右击可以放回正文。</translation>
    </message>
    <message>
        <source>Put back by hand</source>
        <translation>手工放回</translation>
    </message>
    <message>
        <source>{language}, not compared</source>
        <translation>{language}，没有参与比较</translation>
    </message>
    <message>
        <source>Put back by hand; {language}, not compared</source>
        <translation>手工放回；{language}，没有参与比较</translation>
    </message>
    <message>
        <source>{reason}: {text}</source>
        <translation>{reason}：{text}</translation>
    </message>
    <message>
        <source>similarity {value}</source>
        <translation>相似度 {value}</translation>
    </message>
    <message>
        <source>bookmarked</source>
        <translation>已加书签</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 处改动</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} 处改动</translation>
    </message>
    <message>
        <source>source sentence {number}</source>
        <translation>原文第 {number} 句</translation>
    </message>
    <message>
        <source>repost sentence {number}</source>
        <translation>转载第 {number} 句</translation>
    </message>
    <message>
        <source>note: {note}</source>
        <translation>批注：{note}</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>移位</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>used again</source>
        <translation>再次使用</translation>
    </message>
    <message>
        <source>taken apart by hand</source>
        <translation>手工拆开</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>手工设定</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Repost</source>
        <translation>转载</translation>
    </message>
    <message>
        <source>{language} text inside a page in {main}</source>
        <translation>{main}页面中的{language}文字</translation>
    </message>
    <message>
        <source>{count} sentences</source>
        <translation>{count} 句</translation>
    </message>
    <message>
        <source>1 sentence</source>
        <translation>1 句</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} 个词</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 个词</translation>
    </message>
    <message>
        <source>In the order of</source>
        <translation>次序依照</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>单看</translation>
    </message>
    <message>
        <source>Redline in the order of the source</source>
        <translation>依原文次序的修订</translation>
    </message>
    <message>
        <source>Redline in the order of the repost</source>
        <translation>依转载次序的修订</translation>
    </message>
    <message>
        <source>The source, by what became of it</source>
        <translation>原文各句的去向</translation>
    </message>
    <message>
        <source>The repost, by what is its own</source>
        <translation>转载中的自有内容</translation>
    </message>
    <message>
        <source>Struck out: the source alone · underlined: the repost alone</source>
        <translation>删除线：仅见于原文 · 下划线：仅见于转载</translation>
    </message>
    <message>
        <source>{left_sign} {omitted} left out · {edited_sign} {edited} edited · {paraphrased_sign} {paraphrased} paraphrased · {verbatim_sign} {verbatim} word for word</source>
        <translation>{left_sign} 略去 {omitted} · {edited_sign} 改动 {edited} · {paraphrased_sign} 转述 {paraphrased} · {verbatim_sign} 照搬 {verbatim}</translation>
    </message>
    <message>
        <source>{own_sign} {own} its own · {carried} carried from the source</source>
        <translation>{own_sign} 自有 {own} · 沿用原文 {carried}</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>about the article</source>
        <translation>文章信息</translation>
    </message>
    <message>
        <source>about the author</source>
        <translation>作者简介</translation>
    </message>
    <message>
        <source>above the article</source>
        <translation>文章上方</translation>
    </message>
    <message>
        <source>advertisement</source>
        <translation>广告</translation>
    </message>
    <message>
        <source>below the article</source>
        <translation>文章下方</translation>
    </message>
    <message>
        <source>between parts of the article</source>
        <translation>夹在文章各部分之间</translation>
    </message>
    <message>
        <source>comment form</source>
        <translation>评论区</translation>
    </message>
    <message>
        <source>cookie notice</source>
        <translation>Cookie 提示</translation>
    </message>
    <message>
        <source>copyright line</source>
        <translation>版权声明</translation>
    </message>
    <message>
        <source>disclaimer</source>
        <translation>免责声明</translation>
    </message>
    <message>
        <source>form control</source>
        <translation>表单控件</translation>
    </message>
    <message>
        <source>hidden on the page</source>
        <translation>页面上隐藏</translation>
    </message>
    <message>
        <source>image names</source>
        <translation>图片文件名</translation>
    </message>
    <message>
        <source>log-in form</source>
        <translation>登录框</translation>
    </message>
    <message>
        <source>navigation</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>no running text</source>
        <translation>没有成段的文字</translation>
    </message>
    <message>
        <source>no words</source>
        <translation>没有文字</translation>
    </message>
    <message>
        <source>page footer</source>
        <translation>页脚</translation>
    </message>
    <message>
        <source>page header</source>
        <translation>页眉</translation>
    </message>
    <message>
        <source>related links</source>
        <translation>相关链接</translation>
    </message>
    <message>
        <source>repeated title</source>
        <translation>重复的标题</translation>
    </message>
    <message>
        <source>share buttons</source>
        <translation>分享按钮</translation>
    </message>
    <message>
        <source>sidebar</source>
        <translation>侧边栏</translation>
    </message>
    <message>
        <source>subscription</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>taken out by hand</source>
        <translation>手工取出</translation>
    </message>
</context>
</TS>
