#include "ui/conflicts/conflictsplace.h"

#include "core/rules/allrules.h"
#include "ui/conflicts/findingfilterbar.h"
#include "ui/conflicts/findinglistview.h"
#include "ui/models/findingmodel.h"
#include "ui/models/findingwords.h"
#include "ui/support/icons.h"
#include "ui/support/taborder.h"
#include "ui/support/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/menubutton.h"
#include "ui/widgets/searchedit.h"
#include "ui/widgets/textbutton.h"

#include <QActionGroup>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

ConflictsPlace::ConflictsPlace(FindingModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_summary(new QLabel(this)), m_profile(new MenuButton(this)),
      m_facts(new QToolButton(this)), m_profiles(new QActionGroup(this)), m_filters(new FindingFilterBar(this)), m_list(new FindingListView(this)),
      m_empty(new EmptyState(this)), m_clear(nullptr), m_problem(new TextLabel(this))
{
    const int gap = fontMetrics().height() * 2 / 5;
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setContentsMargins(gap, 0, 0, 0);
    addProfiles();
    m_facts->setAutoRaise(true);
    m_facts->setFocusPolicy(Qt::StrongFocus);
    m_facts->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_facts->setIcon(symbolicIcon(QStringLiteral("note")));
    m_facts->setText(tr("Facts …"));
    m_facts->setToolTip(tr("Enter what the schedule file cannot say: capacities, opening hours, who is a group, severities"));
    connect(m_facts, &QToolButton::clicked, this, &ConflictsPlace::factsRequested);
    m_facts->setFixedHeight(m_profile->sizeHint().height()); // one line with its neighbour
    auto *head = new QHBoxLayout;
    head->setContentsMargins(gap, gap, gap, gap);
    head->addWidget(m_summary, 1);
    head->addWidget(m_profile, 0, Qt::AlignTop);
    head->addWidget(m_facts, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    auto *problemRow = new QVBoxLayout; // begins where the summary does
    problemRow->setContentsMargins(2 * gap - TextInset, 0, gap, 0);
    problemRow->addWidget(m_problem);
    column->addLayout(problemRow);
    m_problem->hide();
    column->addWidget(m_filters);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    m_list->setFindings(&model);
    passFocusTo(this, m_list);
    m_clear = m_empty->addButton(tr("Clear filters"), QStringLiteral("clear"));
    connect(m_clear, &QPushButton::clicked, this, &ConflictsPlace::clearFilters);
    connect(m_filters, &FindingFilterBar::filterChanged, &m_model, &FindingModel::setFilter);
    connect(m_filters->search(), &SearchEdit::leftForResults, m_list, [this] { m_list->setFocus(Qt::TabFocusReason); });
    connect(m_filters->search(), &SearchEdit::left, m_list, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ConflictsPlace::update);
    update();
}

void ConflictsPlace::addProfiles()
{
    auto *menu = new QMenu(m_profile);
    menu->setToolTipsVisible(true);
    for (const Profile profile : allProfiles) {
        QAction *action = menu->addAction(profileName(profile));
        action->setToolTip(profileHint(profile));
        action->setCheckable(true);
        action->setData(QVariant::fromValue(profile));
        m_profiles->addAction(action);
    }
    m_profile->setMenu(menu);
    m_profile->setPopupMode(QToolButton::InstantPopup);
    m_profile->setToolTip(tr("How far the programme is: each phase judges the same finding differently"));
    setRuleSet(m_ruleSet);
    connect(m_profiles, &QActionGroup::triggered, this,
            [this](const QAction *action) { emit profileChosen(action->data().value<Profile>()); });
}

void ConflictsPlace::setRuleSet(const RuleSet &ruleSet)
{
    m_ruleSet = ruleSet;
    m_profiles->actions().at(int(ruleSet.profile()))->setChecked(true);
    m_profile->setText(tr("Profile: %1").arg(profileName(ruleSet.profile())));
    m_profile->setAccessibleName(m_profile->text());
    m_profile->updateGeometry();
}

/// Rules that are on and had all they need.
int ConflictsPlace::checkedRules() const
{
    const auto on = std::ranges::count_if(
        allRules(), [this](const Rule &rule) { return m_ruleSet.severityOf(rule) != Severity::Off; });
    return int(on) - int(m_model.report()->notChecked.size());
}

void ConflictsPlace::setProblem(const QString &problem)
{
    m_profile->setEnabled(problem.isEmpty());
    m_problem->setRuns({{problem, TextRun::Style::Plain}}, {QStringLiteral("warning"), warningColor, std::nullopt});
    m_problem->setVisible(!problem.isEmpty());
}

void ConflictsPlace::setChecking(bool checking)
{
    if (checking != m_isChecking) {
        m_isChecking = checking;
        update();
    }
}

void ConflictsPlace::setFilter(const FindingFilter &filter)
{
    m_filters->setFilter(filter);
    m_model.setFilter(filter);
}

void ConflictsPlace::clearFilters()
{
    m_filters->clear();
}

void ConflictsPlace::update()
{
    const auto &report = m_model.report();
    m_filters->setFilter(m_model.filter());
    m_filters->setFacets(m_model.facets());
    m_filters->setWaivedCount(report ? report->waivedCount() : 0);
    const bool hasFindings = report && !report->findings.empty();
    m_filters->setVisible(hasFindings);
    summarize();
    const bool nothing = m_model.rowCount() == 0;
    if (nothing) {
        describeNothing();
    }
    const bool listHadFocus = m_list->hasFocus();
    const bool emptyHadFocus = m_empty->isAncestorOf(QApplication::focusWidget());
    m_empty->setVisible(nothing);
    m_list->setVisible(!nothing);
    if (emptyHadFocus && !nothing) { // the keyboard goes on in what took the other's place
        m_list->setFocus(Qt::OtherFocusReason);
    } else if (listHadFocus && nothing) {
        (m_clear->isHidden() ? static_cast<QWidget *>(m_profile) : m_clear)->setFocus(Qt::OtherFocusReason);
    }
}

void ConflictsPlace::summarize()
{
    const auto &report = m_model.report();
    if (!report) {
        m_summary->setText(m_isChecking ? tr("The programme is being checked …") : QString());
        return;
    }
    QStringList parts;
    if (m_model.filter().isActive()) {
        parts += tr("%n shown", nullptr, m_model.findingCount());
    }
    if (report->findings.empty()) {
        parts += tr("Nothing found by %n rule(s)", nullptr, checkedRules());
    }
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note}) {
        if (!report->findings.empty()) {
            parts += severityCount(severity, report->count(severity));
        }
    }
    if (const int waived = report->waivedCount(); waived > 0) {
        parts += tr("%n waived", nullptr, waived);
    }
    if (!report->notChecked.empty()) {
        parts += tr("%n rule(s) not checked", nullptr, int(report->notChecked.size()));
    }
    m_summary->setText(parts.join(QStringLiteral(" · ")));
}

void ConflictsPlace::describeNothing()
{
    const auto &report = m_model.report();
    m_clear->setVisible(m_model.filter().isActive());
    if (!report) {
        m_empty->setTexts(QStringLiteral("conflicts"), m_isChecking ? tr("Checking …") : tr("No programme is open"),
                          m_isChecking ? QString() : tr("Open a programme, and its conflicts stand here."));
    } else if (m_model.filter().isActive()) {
        m_empty->setTexts(QStringLiteral("search"), tr("No finding matches"), tr("Try fewer words or filters."));
    } else if (report->waivedCount() > 0) {
        m_empty->setTexts(QStringLiteral("check"), tr("Everything that was found is waived"),
                          tr("%n rule(s) were checked. Press “Waived” above to see what was accepted, and why.", nullptr, checkedRules()));
    } else {
        m_empty->setTexts(QStringLiteral("check"), tr("Nothing was found"),
                          tr("%n rule(s) were checked, all that are on in this profile, and none found anything. Another "
                             "profile may look at more.", nullptr, checkedRules()));
    }
}
