"""Voices and names in Chinese, where they are clear without grammar."""

import pytest

from tests.core.classify.stories import rules, story

FOUND = {
    "知情": (
        "据知情人士透露，该公司计划在年底前裁员三百人。",
        "该公司计划在年底前裁员三百人。",
        "attribution.dropped",
    ),
    "局": (
        "市环保局表示，湖水水质已经连续三个月达标。",
        "湖水水质已经连续三个月达标。",
        "attribution.dropped",
    ),
    "专家估计": (
        "专家估计，这次洪水造成的损失超过两亿元。",
        "这次洪水造成的损失超过两亿元。",
        "attribution.dropped",
    ),
    "人说": ("工程师王磊说，桥面上有三处裂缝。", "桥面上有三处裂缝。", "attribution.dropped"),
    "统计": (
        "据市统计局统计，去年全市共新增企业一万二千家。",
        "去年全市共新增企业一万二千家。",
        "attribution.dropped",
    ),
    "研究": (
        "根据港务局的一份报告，新吊机的噪音是旧吊机的两倍。",
        "新吊机的噪音是旧吊机的两倍。",
        "attribution.dropped",
    ),
    "被指控": ("船长被指控在碰撞前关闭了雷达。", "船长在碰撞前关闭了雷达。", "attribution.dropped"),
    "涉嫌": ("两名船员涉嫌盗卖仓库里的柴油。", "两名船员盗卖仓库里的柴油。", "attribution.dropped"),
    "居民说": ("附近居民说，当晚没有听到警报。", "当晚没有听到警报。", "attribution.dropped"),
    "机构预测": (
        "长风研究院预测，明年房租将下降两成。",
        "明年房租将下降两成。",
        "attribution.dropped",
    ),
    "人换": ("“我们等得太久了。”王磊说。", "“我们等得太久了。”李国强说。", "attribution.changed"),
    "角色换": (
        "一名护士告诉她，药量被减了一半。",
        "一名医生告诉她，药量被减了一半。",
        "attribution.changed",
    ),
    "警检": ("警方表示，司机当晚喝了酒。", "检方表示，司机当晚喝了酒。", "attribution.changed"),
    "人名删": (
        "在码头干了二十年的装卸工马建军说，今年的活儿少了一半。",
        "在码头干了二十年的一名装卸工说，今年的活儿少了一半。",
        "name.dropped",
    ),
    "单位换": (
        "宁州理工大学副教授范立群长期研究桥梁。",
        "江海大学副教授范立群长期研究桥梁。",
        "name.changed",
    ),
    "公司换": ("这批吊机由长风重工集团制造。", "这批吊机由远航重工集团制造。", "name.changed"),
    "市换": ("该项目将于明年在宁波市动工。", "该项目将于明年在温州市动工。", "name.changed"),
    "城市换": ("他上周从青岛坐船回家。", "他上周从大连坐船回家。", "name.changed"),
    "国家换": ("这些零件大多从德国进口。", "这些零件大多从法国进口。", "name.changed"),
    "书名换": (
        "他在《海港笔记》一书中写过这座桥。",
        "他在《码头往事》一书中写过这座桥。",
        "name.changed",
    ),
    "拉丁名": ("船上的发动机由Kestrel公司生产。", "船上的发动机由Marlow公司生产。", "name.changed"),
    "公司泛化": ("这批吊机由长风重工集团制造。", "这批吊机由一家集团制造。", "name.dropped"),
    "教授名换": (
        "该校副教授范立群长期研究桥梁安全。",
        "该校副教授陈国栋长期研究桥梁安全。",
        "name.changed",
    ),
}

SILENT = {
    "表示说": ("市环保局表示，湖水水质已经达标。", "市环保局称，湖水水质已经达标。"),
    "倒装": ("王磊说，桥面上有三处裂缝。", "桥面上有三处裂缝，王磊说。"),
    "该报": ("湖水水质已经连续三个月达标。", "据《海港晚报》报道，湖水水质已经连续三个月达标。"),
    "该报称": ("湖水水质已经连续三个月达标。", "该报称，湖水水质已经连续三个月达标。"),
    "报纸还称": ("湖水水质已经连续三个月达标。", "《海港晚报》称，湖水水质已经连续三个月达标。"),
    "记者": ("王磊告诉记者，桥面有三处裂缝。", "王磊告诉该报记者，桥面有三处裂缝。"),
    "同义": ("路面的积水到中午才退去。", "路面上的积水直到中午才退掉。"),
    "公司类": ("当地一家物流公司垫付了费用。", "当地一家快递公司垫付了费用。"),
    "简称": ("长风重工集团制造了这批吊机。", "长风集团制造了这批吊机。"),
    "说明": ("这说明旧桥的承重已经不够。", "这表明旧桥的承重已经不够。"),
    "称为": ("当地人把它称为“老桥”。", "当地人管它叫“老桥”。"),
    "市民": ("市民可以在周六免费参观。", "居民周六可以免费参观。"),
    "按规定": ("按照规定，大车不得上桥。", "按规定，大型车不得上桥。"),
    "据悉": ("据悉，大桥将在明年五月通车。", "大桥将于明年5月通车。"),
    "本市": ("本市共有九座跨江大桥。", "全市共有九座跨江大桥。"),
    "先生": ("王磊先生说，桥面有三处裂缝。", "王磊说，桥面有三处裂缝。"),
    "居民": ("附近居民说，当晚没有听到警报。", "附近村民说，当晚没听到警报。"),
}


def own(source, repost):
    """Return the rules of this subject that tell of a change."""
    found = rules(story((source, repost), language="zh"))
    return [rule for rule in found if rule.startswith(("attribution", "name"))]


@pytest.mark.parametrize(("source", "repost", "rule"), FOUND.values(), ids=FOUND)
def test_a_change_is_told_once_and_by_its_rule(source, repost, rule):
    assert own(source, repost) == [rule]


@pytest.mark.parametrize(("source", "repost"), SILENT.values(), ids=SILENT)
def test_an_innocent_rewording_is_not_told(source, repost):
    assert own(source, repost) == []
