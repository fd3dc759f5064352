#include "ui/companion/rulespage.h"

#include "core/rules/allrules.h"
#include "ui/companion/facttable.h"
#include "ui/companion/letundothrough.h"
#include "ui/support/taborder.h"
#include "ui/support/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

RulesPage::RulesPage(const FactsState &state, QWidget *parent)
    : FactsEditor(state, tr("Rules"),
                  tr("What is looked for and how bad it is. A profile says how far the programme is; each rule can differ "
                     "from it."),
                  parent),
      m_profile(new QComboBox), m_table(new FactTable(tr("Rules"))), m_title(new QLabel), m_explanation(new QLabel),
      m_notChecked(new QLabel), m_severity(new QComboBox), m_form(new QFormLayout),
      m_reset(new QPushButton(tr("Reset this rule")))
{
    auto *profileLabel = new QLabel(tr("&Profile:"));
    profileLabel->setBuddy(m_profile);
    m_profile->setAccessibleName(tr("Profile"));
    for (const Profile profile : allProfiles) {
        m_profile->addItem(profileText(profile), int(profile));
    }
    auto *top = new QHBoxLayout;
    top->addWidget(profileLabel);
    top->addWidget(m_profile);
    top->addStretch(1);
    m_table->setModel(&m_model);
    passFocusTo(this, m_table);
    m_table->setColumnWidths({34, 12, 0});

    auto *splitter = new QSplitter;
    splitter->addWidget(m_table);
    splitter->addWidget(makeDetails());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    column()->addLayout(top);
    column()->addWidget(splitter, 1);

    connect(m_profile, &QComboBox::activated, this, [this](int row) {
        send(this->state().document.profileEdit(Profile(m_profile->itemData(row).toInt())));
    });
    connect(m_table, &FactTable::currentKeyChanged, this, &RulesPage::showRule);
    connect(m_severity, &QComboBox::activated, this, &RulesPage::takeSeverity);
    connect(m_reset, &QPushButton::clicked, this, &RulesPage::reset);
}

QWidget *RulesPage::makeDetails()
{
    for (QLabel *label : {m_title, m_explanation, m_notChecked}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_severity->setAccessibleName(tr("Severity"));
    m_reset->setAutoDefault(false);
    auto *severityLabel = new QLabel(tr("&Severity:"));
    severityLabel->setBuddy(m_severity);
    m_form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->addRow(severityLabel, m_severity);

    auto *page = new QWidget;
    auto *pageColumn = new QVBoxLayout(page);
    const int space = fontMetrics().height() / 2;
    pageColumn->setContentsMargins(space, 0, space, 0);
    pageColumn->setSpacing(space);
    pageColumn->addWidget(m_title);
    pageColumn->addWidget(m_explanation);
    pageColumn->addWidget(m_notChecked);
    pageColumn->addSpacing(space);
    pageColumn->addLayout(m_form);
    pageColumn->addWidget(m_reset, 0, Qt::AlignLeft);
    pageColumn->addStretch(1);
    page->setAutoFillBackground(false);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(page);
    scroll->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    return scroll;
}

void RulesPage::showFacts()
{
    m_model.setRuleSet(state().document.ruleSet());
    m_profile->setCurrentIndex(m_profile->findData(int(m_model.ruleSet().profile())));
    if (!m_table->currentIndex().isValid()) {
        m_table->setCurrentIndex(m_model.index(0, 0));
    }
    showRule();
}

void RulesPage::showReport()
{
    m_model.setReport(state().report);
    showRule();
}

void RulesPage::showParty(const QString &ruleId)
{
    m_table->showKey(ruleId);
}

void RulesPage::showRule()
{
    const Rule *rule = m_model.ruleAt(m_table->currentIndex());
    if (!rule) {
        return;
    }
    if (rule != m_rule) {
        m_rule = rule;
        makeNumbers();
    }
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setText(tr("%1 (%2)").arg(rule->titleText(), QString::fromLatin1(rule->id)));
    m_explanation->setText(rule->explanationText());
    const QString missing = m_model.notCheckedBecause(*rule);
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText, warningColor(warning));
    m_notChecked->setPalette(warning);
    m_notChecked->setText(tr("Not checked: %1.").arg(missing));
    m_notChecked->setVisible(!missing.isEmpty());
    showValues();
}

void RulesPage::makeNumbers()
{
    while (m_form->rowCount() > 1) {
        m_form->removeRow(1); // and its widgets
    }
    m_numbers.clear();
    for (const RuleParameter &parameter : m_rule->parameters) {
        auto *number = new QSpinBox;
        number->setRange(int(std::max<qint64>(parameter.least, std::numeric_limits<int>::min())),
                         int(std::min<qint64>(parameter.most, std::numeric_limits<int>::max())));
        number->setSuffix(u' ' + unitText(parameter.unit));
        number->setGroupSeparatorShown(true);
        number->setKeyboardTracking(false);
        const QString title = m_rule->parameterText(parameter);
        number->setAccessibleName(title);
        const QString range = tr("%1 to %2; by default %3")
                                  .arg(locale().toString(parameter.least), locale().toString(parameter.most),
                                       locale().toString(parameter.byDefault));
        number->setToolTip(range);
        number->setAccessibleDescription(range);
        auto *label = new QLabel(tr("%1:").arg(title));
        label->setWordWrap(true);
        label->setBuddy(number);
        m_form->addRow(label, number);
        connect(number, &QSpinBox::editingFinished, this,
                [this, number, &parameter] { takeNumber(parameter, number->value()); });
        m_numbers += number;
    }
    QWidget *last = m_severity;
    for (QSpinBox *number : std::as_const(m_numbers)) {
        setTabOrder(last, number);
        last = number;
    }
    letUndoThrough(this);
}

void RulesPage::showValues()
{
    const RuleSet &rules = m_model.ruleSet();
    m_severity->clear();
    m_severity->addItem(tr("As the profile has it: %1").arg(severityText(m_rule->severityIn(rules.profile()))), -1);
    for (const Severity severity : allSeverities) {
        m_severity->addItem(severityText(severity), int(severity));
    }
    const auto changed = rules.changedSeverities().constFind(QLatin1String(m_rule->id));
    const bool isChanged = changed != rules.changedSeverities().constEnd();
    m_severity->setCurrentIndex(m_severity->findData(isChanged ? int(*changed) : -1));
    for (qsizetype i = 0; i < m_numbers.size(); ++i) {
        const int value = int(rules.parameterOf(*m_rule, m_rule->parameters[size_t(i)]));
        if (m_numbers[i]->value() != value) {
            m_numbers[i]->setValue(value);
        }
    }
    m_reset->setEnabled(m_model.isChanged(*m_rule));
}

QSpinBox *RulesPage::number(const QString &parameterId) const
{
    for (qsizetype i = 0; i < m_numbers.size(); ++i) {
        if (parameterId == QLatin1String(m_rule->parameters[size_t(i)].id)) {
            return m_numbers[i];
        }
    }
    return nullptr;
}

void RulesPage::takeSeverity()
{
    const int chosen = m_severity->currentData().toInt();
    const auto severity = chosen < 0 ? std::nullopt : std::optional(Severity(chosen));
    send(state().document.severityEdit(QString::fromLatin1(m_rule->id), severity));
}

void RulesPage::takeNumber(const RuleParameter &parameter, int value)
{
    if (value == m_model.ruleSet().parameterOf(*m_rule, parameter)) {
        return;
    }
    const auto changed = value == parameter.byDefault ? std::nullopt : std::optional<qint64>(value);
    send(state().document.parameterEdit(QString::fromLatin1(m_rule->id), QString::fromLatin1(parameter.id), changed));
}

void RulesPage::reset()
{
    const QString id = QString::fromLatin1(m_rule->id);
    std::vector<CompanionEdit> edits{state().document.severityEdit(id, {})};
    for (const RuleParameter &parameter : m_rule->parameters) {
        edits.push_back(state().document.parameterEdit(id, QString::fromLatin1(parameter.id), {}));
    }
    std::erase_if(edits, &CompanionEdit::isEmpty);
    send(joined(edits, tr("Reset the rule “%1”").arg(m_rule->titleText())));
}
