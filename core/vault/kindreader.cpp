// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/kindreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

/// Reads one definition and remembers the first thing that is not of the right form.
class KindReader
{
public:
    Result<Kind> read(const Bytes &json)
    {
        QJsonParseError error;
        const auto document = QJsonDocument::fromJson(json, &error);
        if (!document.isObject()) {
            const QString why =
                    error.error == QJsonParseError::NoError ? u"it is not one JSON object"_s : error.errorString();
            return failure(Error::Code::Refused, u"reading the definition of a kind"_s, why, u"correct the file and add it again"_s);
        }
        Kind kind = readKind(document.object());
        if (!m_fault.isEmpty())
            return failure(Error::Code::Refused, u"reading the definition of the kind '%1'"_s.arg(kind.id), m_fault, u"correct the file and add it again"_s);
        return kind;
    }

private:
    void refuse(const QString &why)
    {
        if (m_fault.isEmpty())
            m_fault = why;
    }

    QString text(const QJsonObject &object, const QString &key)
    {
        const QJsonValue value = object.value(key);
        if (!value.isUndefined() && !value.isString())
            refuse(u"'%1' is no text"_s.arg(key));
        return value.toString();
    }

    bool isSet(const QJsonObject &object, const QString &key)
    {
        const QJsonValue value = object.value(key);
        if (!value.isUndefined() && !value.isBool())
            refuse(u"'%1' is neither true nor false"_s.arg(key));
        return value.toBool();
    }

    QJsonArray list(const QJsonObject &object, const QString &key)
    {
        const QJsonValue value = object.value(key);
        if (!value.isUndefined() && !value.isArray())
            refuse(u"'%1' is no list"_s.arg(key));
        return value.toArray();
    }

    QStringList texts(const QJsonObject &object, const QString &key)
    {
        QStringList result;
        for (const QJsonValue &item : list(object, key)) {
            if (!item.isString())
                refuse(u"'%1' holds something that is no text"_s.arg(key));
            result += item.toString();
        }
        return result;
    }

    std::optional<int> days(const QJsonValue &value, const QString &key)
    {
        if (value.isUndefined())
            return std::nullopt;
        if (value.toInt(0) <= 0)
            refuse(u"'%1' is no whole number of days above zero"_s.arg(key));
        return value.toInt();
    }

    QMap<QString, int> daysByChoice(const QJsonObject &object, const QString &key)
    {
        QMap<QString, int> result;
        const QJsonValue value = object.value(key);
        if (!value.isUndefined() && !value.isObject())
            refuse(u"'%1' is no object of choices and days"_s.arg(key));
        const QJsonObject choices = value.toObject();
        for (auto choice = choices.begin(); choice != choices.end(); ++choice)
            result.insert(choice.key(), days(choice.value(), key).value_or(0));
        return result;
    }

    Kind readKind(const QJsonObject &object)
    {
        Kind kind;
        kind.id = text(object, u"id"_s);
        kind.title = text(object, u"title"_s);
        kind.hidden = isSet(object, u"hidden"_s);
        kind.confirmedBy = texts(object, u"confirmed_by"_s);
        kind.policy = text(object, u"policy"_s);
        kind.subtitle = texts(object, u"subtitle"_s);
        kind.reviewDays = days(object.value(u"review_days"_s), u"review_days"_s);
        kind.reviewDaysByChoice = daysByChoice(object, u"review_days_by_choice"_s);
        kind.rotationDaysByChoice = daysByChoice(object, u"rotation_days_by_choice"_s);
        kind.fields = readFields(object, u"fields"_s);
        return kind;
    }

    std::vector<Field> readFields(const QJsonObject &object, const QString &key)
    {
        std::vector<Field> fields;
        for (const QJsonValue &item : list(object, key)) {
            if (!item.isObject())
                refuse(u"'%1' holds something that is no object"_s.arg(key));
            fields.push_back(readField(item.toObject()));
        }
        return fields;
    }

    Field readField(const QJsonObject &object)
    {
        Field field;
        field.id = text(object, u"id"_s);
        field.label = text(object, u"label"_s);
        if (field.label.isEmpty())
            field.label = field.id;
        if (const QString type = text(object, u"type"_s); !type.isEmpty()) {
            const auto known = findFieldType(type);
            if (!known)
                refuse(u"the field '%1' is of an unknown type '%2'; types are %3"_s.arg(
                        field.id, type, fieldTypeIds().join(u", "_s)));
            field.type = known.value_or(FieldType::Text);
        }
        field.many = isSet(object, u"many"_s);
        field.required = isSet(object, u"required"_s);
        field.secret = isSet(object, u"secret"_s) || isSecretType(field.type);
        field.matters = isSet(object, u"matters"_s);
        field.expires = isSet(object, u"expires"_s);
        field.derived = readDerived(object.value(u"derived"_s));
        field.ordered = isSet(object, u"ordered"_s);
        field.open = isSet(object, u"open"_s);
        field.choices = readChoices(object);
        field.to = texts(object, u"to"_s);
        field.columns = readFields(object, u"columns"_s);
        field.key = isSet(object, u"key"_s);
        field.secretWhen = text(object, u"secret_when"_s);
        return field;
    }

    Field::Derived readDerived(const QJsonValue &value)
    {
        if (value.isUndefined() || value == QJsonValue(false))
            return Field::Derived::No;
        if (value == QJsonValue(true))
            return Field::Derived::Always;
        if (value != QJsonValue(u"unless_given"_s))
            refuse(u"'derived' is neither true nor \"unless_given\""_s);
        return Field::Derived::UnlessGiven;
    }

    std::vector<Choice> readChoices(const QJsonObject &object)
    {
        std::vector<Choice> choices;
        for (const QJsonValue &item : list(object, u"choices"_s)) {
            Choice choice{text(item.toObject(), u"id"_s), text(item.toObject(), u"label"_s)};
            if (choice.id.isEmpty())
                refuse(u"a choice has no id"_s);
            if (choice.label.isEmpty())
                choice.label = choice.id;
            choices.push_back(std::move(choice));
        }
        return choices;
    }

    QString m_fault;
};

} // namespace

Result<Kind> readKind(const Bytes &json)
{
    return KindReader().read(json);
}

} // namespace covault::vault
